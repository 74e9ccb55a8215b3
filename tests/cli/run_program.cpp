// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/run_program.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <string_view>
#include <system_error>
#include <thread>
#include <utility>

namespace cruxmap::test {

namespace {

using Clock = std::chrono::steady_clock;

void check(int error, const char* what) {
    if (error != 0) throw std::system_error(error, std::generic_category(), what);
}

class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int number) : m_number(number) {}
    Descriptor(Descriptor&& other) noexcept : m_number(std::exchange(other.m_number, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(m_number, other.m_number);
        return *this;
    }
    ~Descriptor() { close(); }

    bool isOpen() const { return m_number >= 0; }
    int number() const { return m_number; }
    void close() {
        if (m_number >= 0) ::close(std::exchange(m_number, -1));
    }

private:
    int m_number = -1;
};

struct Pipe {
    Descriptor read;
    Descriptor write;

    Pipe() {
        std::array<int, 2> ends{};
        if (pipe2(ends.data(), O_CLOEXEC) != 0) check(errno, "pipe2");
        read = Descriptor(ends[0]);
        write = Descriptor(ends[1]);
    }
};

std::vector<std::string> environmentWith(const RunOptions& options) {
    std::vector<std::string> variables;
    for (char** variable = environ; *variable; ++variable) {
        const std::string_view text(*variable);
        if (!options.environment.contains(std::string(text.substr(0, text.find('='))))) variables.emplace_back(text);
    }
    for (const auto& [name, value] : options.environment) {
        if (value) variables.push_back(name + "=" + *value);
    }
    return variables;
}

// The null-terminated array that exec wants; it points into `texts`.
std::vector<char*> pointersTo(std::vector<std::string>& texts) {
    std::vector<char*> pointers;
    for (auto& text : texts) pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

// A running program, alone in a process group of its own.
class Child {
public:
    Child(const std::filesystem::path& program, const std::vector<std::string>& arguments, const RunOptions& options, int in, int out,
          int err) {
        std::vector<std::string> words{program.string()};
        words.insert(words.end(), arguments.begin(), arguments.end());
        auto variables = environmentWith(options);

        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, in, STDIN_FILENO);
        posix_spawn_file_actions_adddup2(&actions, out, STDOUT_FILENO);
        posix_spawn_file_actions_adddup2(&actions, err, STDERR_FILENO);
        if (!options.folder.empty()) posix_spawn_file_actions_addchdir_np(&actions, options.folder.c_str());

        sigset_t brokenPipe;
        sigemptyset(&brokenPipe);
        sigaddset(&brokenPipe, SIGPIPE);
        posix_spawnattr_t attributes;
        posix_spawnattr_init(&attributes);
        posix_spawnattr_setsigdefault(&attributes, &brokenPipe);
        posix_spawnattr_setpgroup(&attributes, 0);
        posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF);

        const int error =
            posix_spawn(&m_id, program.c_str(), &actions, &attributes, pointersTo(words).data(), pointersTo(variables).data());
        posix_spawnattr_destroy(&attributes);
        posix_spawn_file_actions_destroy(&actions);
        check(error, program.c_str());
    }
    ~Child() {
        if (!m_status) kill();
    }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    void kill() {
        ::kill(-m_id, SIGKILL);
        wait(0);
    }

    bool waitUntil(Clock::time_point deadline) {
        while (!wait(WNOHANG)) {
            if (Clock::now() >= deadline) return false;
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
        }
        return true;
    }

    int exitCode() const { return WIFSIGNALED(*m_status) ? 128 + WTERMSIG(*m_status) : WEXITSTATUS(*m_status); }

private:
    bool wait(int flags) {
        int status = 0;
        if (!m_status && waitpid(m_id, &status, flags) == m_id) m_status = status;
        return m_status.has_value();
    }

    pid_t m_id = 0;
    std::optional<int> m_status;
};

// Takes what is there; closes at the end of the stream.
void readSome(Descriptor& from, std::string& text) {
    std::array<char, 65536> buffer;
    const auto count = read(from.number(), buffer.data(), buffer.size());
    if (count > 0)
        text.append(buffer.data(), static_cast<std::size_t>(count));
    else if (count == 0 || errno != EINTR)
        from.close();
}

// Gives what fits; closes when all is given or nobody reads any more.
void writeSome(Descriptor& to, std::string_view& text) {
    const auto count = write(to.number(), text.data(), text.size());
    if (count >= 0)
        text.remove_prefix(static_cast<std::size_t>(count));
    else if (errno != EAGAIN && errno != EINTR)
        to.close();
    if (text.empty()) to.close();
}

// False when the time was up first.
bool converse(Descriptor& in, std::string_view input, Descriptor& out, Descriptor& err, Run& run, Clock::time_point deadline) {
    if (input.empty()) in.close();
    while (out.isOpen() || err.isOpen()) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
        if (left <= 0) return false;
        // poll() passes over descriptors that are closed (-1)
        std::array<pollfd, 3> polled{{{in.number(), POLLOUT, 0}, {out.number(), POLLIN, 0}, {err.number(), POLLIN, 0}}};
        if (poll(polled.data(), polled.size(), static_cast<int>(left)) < 0 && errno != EINTR) check(errno, "poll");
        if (polled[0].revents) writeSome(in, input);
        if (polled[1].revents) readSome(out, run.out);
        if (polled[2].revents) readSome(err, run.err);
    }
    return true;
}

}  // namespace

Run runProgram(const std::filesystem::path& program, const std::vector<std::string>& arguments, const RunOptions& options) {
    std::signal(SIGPIPE, SIG_IGN);  // a program need not read its input to the end
    const auto deadline = Clock::now() + options.timeout;
    Pipe in;
    Pipe out;
    Pipe err;
    Child child(program, arguments, options, in.read.number(), out.write.number(), err.write.number());
    in.read.close();
    out.write.close();
    err.write.close();
    fcntl(in.write.number(), F_SETFL, O_NONBLOCK);

    Run run;
    run.timedOut = !converse(in.write, options.input, out.read, err.read, run, deadline) || !child.waitUntil(deadline);
    if (run.timedOut) child.kill();
    run.exitCode = child.exitCode();
    return run;
}

}  // namespace cruxmap::test
