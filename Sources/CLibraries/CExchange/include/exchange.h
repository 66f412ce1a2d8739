#ifndef PANTAU_EXCHANGE_H
#define PANTAU_EXCHANGE_H

/// Lets two files or folders of one file system change places in one step.
/// Returns 0, or -1 with errno set (renameat2, Linux).
int pantau_exchange(const char *first, const char *second);

#endif
