// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/arranger.h"

namespace cruxmap {

namespace {

// Up to this many boxes an arrangement is made within a frame or two.
constexpr std::size_t kAtOnce = 600;

}  // namespace

Arranger::~Arranger() {
    stopJob();
}

void Arranger::arrange(Composition composition, std::optional<layout::Arrangement> previous, Done done) {
    cancel();
    const auto arrangementOf = [](const Composition& sized, const std::optional<layout::Arrangement>& before, std::stop_token stop) {
        return layout::arrange(sized.boxes, sized.links, before ? &*before : nullptr, sized.options, std::move(stop));
    };
    if (composition.boxes.size() <= kAtOnce) {
        auto arrangement = arrangementOf(composition, previous, {});
        done(std::move(composition), std::move(arrangement));
        return;
    }
    m_job = std::jthread([=, this, serial = ++m_serial, sized = std::move(composition), before = std::move(previous),
                          done = std::move(done)](std::stop_token stop) mutable {
        auto arrangement = arrangementOf(sized, before, stop);
        if (stop.stop_requested()) return;
        QMetaObject::invokeMethod(
            this, [this, serial, done = std::move(done), sized = std::move(sized), arrangement = std::move(arrangement)]() mutable {
                if (serial != m_serial) return;
                stopJob();
                done(std::move(sized), std::move(arrangement));
                Q_EMIT busyChanged();
            });
    });
    Q_EMIT busyChanged();
}

void Arranger::cancel() {
    if (!busy()) return;
    stopJob();
    Q_EMIT busyChanged();
}

void Arranger::stopJob() {
    ++m_serial;
    if (!m_job.joinable()) return;
    m_job.request_stop();
    m_job.join();
}

}  // namespace cruxmap
