// What keeps a process from ever getting more rights than it has.

#define _GNU_SOURCE
#include "Layers.h"

#ifdef __linux__
#include <errno.h>
#include <linux/capability.h>
#include <linux/securebits.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

/// Without this, a program that root runs gets all of root's capabilities.
static int forget_root(void) {
  int bits = SECBIT_NOROOT | SECBIT_NOROOT_LOCKED | SECBIT_NO_SETUID_FIXUP
    | SECBIT_NO_SETUID_FIXUP_LOCKED;
  struct __user_cap_header_struct header = {.version = _LINUX_CAPABILITY_VERSION_3, .pid = 0};
  struct __user_cap_data_struct none[2] = {{0}};
  if (geteuid() == 0 && prctl(PR_SET_SECUREBITS, bits) == -1) return -1;
  return (int)syscall(SYS_capset, &header, none);
}

void drop_privileges(void) {
  if (forget_root() == -1) report_missing("capabilities", NULL, errno);
  else report_layer("capabilities");
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == -1 || prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) != 1)
    report_missing("no-new-privileges", NULL, errno);
  else
    report_layer("no-new-privileges");
}
#else
void drop_privileges(void) {}
#endif
