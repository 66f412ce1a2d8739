#include <sys/syscall.h>
#include <unistd.h>
#include <xlsxwriter.h>

/* A file in memory, without a name: libxlsxwriter before 1.1.6 writes only to
   paths. -1 where there is none. */
static inline int pantau_memory_file(void) {
    return (int)syscall(SYS_memfd_create, "workbook", 1u /* MFD_CLOEXEC */);
}
