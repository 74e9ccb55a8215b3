// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/provenance/child_process.h"

#include "core/base/error.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <utility>

namespace cruxmap {

namespace {

using Clock = std::chrono::steady_clock;

constexpr int kNotStarted = 127;  // as shells say it

class Descriptor {
public:
    explicit Descriptor(int number = -1) : m_number(number) {}
    ~Descriptor() { close(); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    Descriptor(Descriptor&& other) noexcept : m_number(std::exchange(other.m_number, -1)) {}

    int number() const { return m_number; }
    void close() {
        if (m_number >= 0) ::close(m_number);
        m_number = -1;
    }

private:
    int m_number;
};

// Two ends of a line. A socket and no pipe: writing to one that nobody reads gives an error, not a signal.
std::pair<Descriptor, Descriptor> line() {
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
        throw Error(ErrorCode::Io, "The system has too many files open to read the document. Close some programs and try again.");
    return {Descriptor(ends[0]), Descriptor(ends[1])};
}

void limit(decltype(RLIMIT_AS) what, rlim_t soft, rlim_t hard) {
    const rlimit value{soft, hard};
    ::setrlimit(what, &value);
}

// Between fork and exec of a program that may have threads: system calls only, no memory.
[[noreturn]] void becomeChild(const char* program, char* const* arguments, int input, int output, const ChildLimits& limits) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    const int nowhere = ::open("/dev/null", O_WRONLY);
    if (::dup2(input, STDIN_FILENO) < 0 || ::dup2(output, STDOUT_FILENO) < 0 || ::dup2(nowhere, STDERR_FILENO) < 0) ::_exit(kNotStarted);
    ::close_range(STDERR_FILENO + 1, ~0U, 0);
    const auto cpu = static_cast<rlim_t>(limits.cpu.count());
    limit(RLIMIT_CPU, cpu, cpu + 1);
    limit(RLIMIT_CORE, 0, 0);
    limit(RLIMIT_FSIZE, 0, 0);
#ifndef __SANITIZE_ADDRESS__  // which reserves terabytes of address space
    limit(RLIMIT_AS, limits.memory, limits.memory);
#endif
    ::execv(program, arguments);
    ::_exit(kNotStarted);
}

class Child {
public:
    Child(const std::filesystem::path& program, const std::vector<std::string>& arguments, const ChildLimits& limits)
        : Child(line(), program, arguments, limits) {}

    ~Child() {
        if (m_id <= 0) return;
        ::kill(m_id, SIGKILL);
        wait(0);
    }

    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    int socket() const { return m_ours.number(); }

    // Whether it has ended; its status is known then.
    bool wait(int options) {
        pid_t ended = 0;
        do ended = ::waitpid(m_id, &m_status, options);
        while (ended < 0 && errno == EINTR);
        if (ended == 0) return false;
        m_id = 0;
        return true;
    }

    ChildEnd end() const {
        if (WIFSIGNALED(m_status)) return WTERMSIG(m_status) == SIGXCPU ? ChildEnd::OutOfTime : ChildEnd::Killed;
        return WEXITSTATUS(m_status) == kNotStarted ? ChildEnd::NotStarted : ChildEnd::Exited;
    }

private:
    Child(std::pair<Descriptor, Descriptor> ends, const std::filesystem::path& program, const std::vector<std::string>& arguments,
          const ChildLimits& limits)
        : m_ours(std::move(ends.first)) {
        const auto path = program.string();
        std::vector<char*> words{const_cast<char*>(path.c_str())};  // execv leaves them alone
        for (const auto& argument : arguments) words.push_back(const_cast<char*>(argument.c_str()));
        words.push_back(nullptr);
        m_id = ::fork();
        if (m_id == 0) becomeChild(path.c_str(), words.data(), ends.second.number(), ends.second.number(), limits);
        if (m_id < 0) throw Error(ErrorCode::Io, "The system has no process to read the document in. Close some programs and try again.");
    }

    Descriptor m_ours;
    pid_t m_id = 0;
    int m_status = 0;
};

// Gives the child as much of the input as it takes now.
void feed(int socket, std::string_view& input) {
    const auto sent = ::send(socket, input.data(), input.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent > 0)
        input.remove_prefix(static_cast<std::size_t>(sent));
    else if (errno != EAGAIN && errno != EINTR)
        input = {};  // it has closed its input; what it wrote says why
    if (input.empty()) ::shutdown(socket, SHUT_WR);
}

}  // namespace

ChildEnd runChild(const std::filesystem::path& program, const std::vector<std::string>& arguments, std::string_view input,
                  const ChildLimits& limits, const std::function<void(std::string_view)>& take, const std::function<void()>& tick) {
    const auto deadline = Clock::now() + limits.wall;
    Child child(program, arguments, limits);
    if (input.empty()) ::shutdown(child.socket(), SHUT_WR);
    std::vector<char> piece(1 << 16);
    std::size_t taken = 0;
    bool open = true;
    while (open || !child.wait(WNOHANG)) {
        tick();
        if (Clock::now() > deadline) return ChildEnd::OutOfTime;
        pollfd ready{open ? child.socket() : -1, static_cast<short>(input.empty() ? POLLIN : POLLIN | POLLOUT), 0};
        ::poll(&ready, 1, open ? 100 : 1);
        if (!open) continue;
        if (!input.empty() && (ready.revents & POLLOUT)) feed(child.socket(), input);
        if (!(ready.revents & (POLLIN | POLLHUP | POLLERR))) continue;
        const auto count = ::recv(child.socket(), piece.data(), piece.size(), MSG_DONTWAIT);
        if (count < 0 && (errno == EAGAIN || errno == EINTR)) continue;
        open = count > 0;
        if (!open) continue;
        taken += static_cast<std::size_t>(count);
        if (taken > limits.output) return ChildEnd::TooMuchOutput;
        take({piece.data(), static_cast<std::size_t>(count)});
    }
    return child.end();
}

}  // namespace cruxmap
