#ifndef MOTCUA_CPLATFORM_H
#define MOTCUA_CPLATFORM_H

/// Exchanges two folders in one step, or moves `from` to `to` when `to` does not exist.
///
/// Swift does not see `renameat2` (Linux) and `renamex_np` (macOS).
/// Returns 0, or the `errno` of the failed call.
int motcua_exchange(const char *from, const char *to);

/// Moves `from` to `to`, which must not exist. Returns 0 or an `errno`.
int motcua_move(const char *from, const char *to);

/// Cells in a line of the terminal behind a descriptor; 0 where it is none or does not say.
///
/// Swift does not see `ioctl`, which takes any number of arguments.
int motcua_columns(int descriptor);

/// Has pieces of memory of 64 KiB and more given back as soon as they are free.
///
/// glibc raises that size with every large piece, and keeps what it got.
void motcua_return_memory(void);

#endif
