// System calls that a learner's program has no use for, forbidden by a seccomp filter.
//
// A list of what is forbidden, and not of what is allowed: the runtime library may change the calls
// that it uses, and what counts here are few: processes, signals to others, sockets, mounts, traces.

#define _GNU_SOURCE
#include "Layers.h"

#if defined(__linux__) && (defined(__x86_64__) || defined(__aarch64__))
#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/sched.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#ifdef __x86_64__
#define ARCHITECTURE AUDIT_ARCH_X86_64
#else
#define ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

/// Never, not even for a compiler.
static const int forbidden[] = {
  SYS_socket, SYS_socketpair, SYS_bind, SYS_connect, SYS_listen, SYS_accept, SYS_accept4,
  SYS_ptrace, SYS_process_vm_readv, SYS_process_vm_writev, SYS_kcmp, SYS_keyctl, SYS_add_key,
  SYS_request_key, SYS_mount, SYS_umount2, SYS_pivot_root, SYS_chroot, SYS_bpf, SYS_perf_event_open,
  SYS_userfaultfd, SYS_unshare, SYS_setns, SYS_init_module, SYS_finit_module, SYS_delete_module,
  SYS_kexec_load, SYS_reboot, SYS_swapon, SYS_swapoff, SYS_sethostname, SYS_setdomainname,
  SYS_acct, SYS_quotactl, SYS_syslog, SYS_settimeofday, SYS_clock_settime, SYS_adjtimex,
  SYS_clock_adjtime, SYS_open_by_handle_at, SYS_name_to_handle_at, SYS_fanotify_init,
  SYS_personality, SYS_shmget, SYS_shmat, SYS_semget, SYS_msgget, SYS_mq_open,
  425, 426, 427,             // io_uring, which would open sockets behind the filter's back
  424, 434, 438,             // signals to processes by descriptor, and their descriptors
  428, 429, 430, 431, 432, 433, 442,  // the newer calls to mount
#ifdef __x86_64__
  SYS_iopl, SYS_ioperm, SYS_kexec_file_load,
#endif
};

/// What starts processes, leaves the group in which they are found, or makes memory that no limit counts.
static const int of_learners[] = {
#ifdef __x86_64__
  SYS_fork, SYS_vfork,
#endif
  SYS_setsid, SYS_setpgid, SYS_tkill, SYS_rt_sigqueueinfo, SYS_rt_tgsigqueueinfo,
  SYS_memfd_create, 447,  // memfd_secret
};

static struct sock_filter program[256];
static unsigned short length;

static void add(unsigned short code, uint32_t value, unsigned char yes, unsigned char no) {
  program[length++] = (struct sock_filter){.code = code, .jt = yes, .jf = no, .k = value};
}

static void load(size_t offset) { add(BPF_LD | BPF_W | BPF_ABS, (uint32_t)offset, 0, 0); }
static void answer(uint32_t value) { add(BPF_RET | BPF_K, value, 0, 0); }
static void when_equal(uint32_t value, unsigned char skipped) {
  add(BPF_JMP | BPF_JEQ | BPF_K, value, 0, skipped);
}

static void refuse(const int *calls, size_t count) {
  for (size_t index = 0; index < count; index++) {
    when_equal((uint32_t)calls[index], 1);
    answer(SECCOMP_RET_ERRNO | EPERM);
  }
}

/// Allows a call only with this value in its first argument.
static void allow_only(int call, uint32_t first) {
  when_equal((uint32_t)call, 4);
  load(offsetof(struct seccomp_data, args[0]));
  when_equal(first, 1);
  answer(SECCOMP_RET_ALLOW);
  answer(SECCOMP_RET_ERRNO | EPERM);
}

/// Allows new threads, and no new processes.
static void allow_threads(void) {
  when_equal(435, 1);  // clone3 keeps its flags where a filter cannot look; libraries then use clone
  answer(SECCOMP_RET_ERRNO | ENOSYS);
  when_equal(SYS_clone, 4);
  load(offsetof(struct seccomp_data, args[0]));
  add(BPF_JMP | BPF_JSET | BPF_K, CLONE_THREAD, 0, 1);
  answer(SECCOMP_RET_ALLOW);
  answer(SECCOMP_RET_ERRNO | EPERM);
}

static void write_program(const struct sandbox_plan *plan) {
  length = 0;
  load(offsetof(struct seccomp_data, arch));
  add(BPF_JMP | BPF_JEQ | BPF_K, ARCHITECTURE, 1, 0);
  answer(SECCOMP_RET_KILL_PROCESS);
  load(offsetof(struct seccomp_data, nr));
#ifdef __x86_64__
  add(BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1);  // the same calls under other numbers (x32)
  answer(SECCOMP_RET_KILL_PROCESS);
#endif
  refuse(forbidden, sizeof forbidden / sizeof *forbidden);
  if (!plan->starts_processes) {
    refuse(of_learners, sizeof of_learners / sizeof *of_learners);
    allow_only(SYS_kill, (uint32_t)getpid());
    allow_only(SYS_tgkill, (uint32_t)getpid());
    allow_threads();
  }
  answer(SECCOMP_RET_ALLOW);
}

/// Whether no process can be started: tried, and cleaned up where one was.
static int forbids_processes(void) {
  pid_t child = fork();
  if (child == 0) _exit(0);
  if (child > 0) waitpid(child, NULL, 0);
  return child == -1;
}

int filter_calls(const struct sandbox_plan *plan) {
  write_program(plan);
  struct sock_fprog filter = {.len = length, .filter = program};
  if (prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter) == -1) {
    report_missing("seccomp", NULL, errno);
    return 0;
  }
  int opened = socket(AF_INET, SOCK_DGRAM, 0);
  if (opened != -1) close(opened);
  int closed = plan->starts_processes || forbids_processes();
  if (opened == -1 && closed) report_layer("seccomp");
  else report_missing("seccomp", "it is set and does not hold", 0);
  return opened == -1 && closed && !plan->starts_processes;
}
#else
int filter_calls(const struct sandbox_plan *plan) {
  (void)plan;
  report_missing("seccomp", "this system has no such filter", 0);
  return 0;
}
#endif
