// SPDX-License-Identifier: GPL-3.0-or-later
// What a long reading reports to and is given up through. Every step whose length grows with the file calls reached().
#pragma once

#include <functional>
#include <stop_token>
#include <utility>

namespace cruxmap {

// Thrown out of a reading whose stop token asked for it. No Error: nothing is wrong, and nothing is to be shown.
struct ReadingStopped {};

// Called with how much is done, 0 to 1, never less than before, from the thread that reads.
using ReadingProgress = std::function<void(double)>;

class ReadingWatch {
public:
    ReadingWatch() = default;
    ReadingWatch(std::stop_token stop, ReadingProgress progress) : m_stop(std::move(stop)), m_progress(std::move(progress)) {}

    // A step of the reading that is `share` of the whole begins; fractions given to reached() are of this step. Until then they are
    // of the whole.
    void begin(double share) {
        m_done = m_next;
        m_share = share;
        m_next += share;
        reached(0);
    }

    // For a reading that is one step of this one, and has steps of its own.
    ReadingWatch within() const {
        return {m_stop, [progress = m_progress, done = m_done, share = m_share](double part) {
                    if (progress) progress(done + share * part);
                }};
    }

    void reached(double fraction) const {
        if (m_stop.stop_requested()) throw ReadingStopped{};
        if (m_progress) m_progress(m_done + m_share * fraction);
    }

    const std::stop_token& stop() const { return m_stop; }

private:
    std::stop_token m_stop;
    ReadingProgress m_progress;
    double m_done = 0;
    double m_share = 1;
    double m_next = 0;
};

}  // namespace cruxmap
