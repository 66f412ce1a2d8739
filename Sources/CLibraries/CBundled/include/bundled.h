#ifndef PANTAU_BUNDLED_H
#define PANTAU_BUNDLED_H
#include <stddef.h>

// A file inside the binary. The bytes live as long as the process.
typedef struct {
    const char *path;
    const unsigned char *bytes;
    size_t count;
} bundled_file;

size_t bundled_count(void);
bundled_file bundled_at(size_t index);

#endif
