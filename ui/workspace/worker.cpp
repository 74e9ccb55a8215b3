// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/worker.h"

#include <exception>
#include <memory>

namespace cruxmap {

namespace {

constexpr double kLeastProgress = 0.01;  // worth telling

}  // namespace

Worker::~Worker() {
    stop();
}

void Worker::run(Job job) {
    cancel();
    m_thread = std::jthread([this, serial = ++m_serial, job = std::move(job)](std::stop_token token) {
        const auto tell = [this, serial, told = std::make_shared<double>(0)](double part) {
            if (part - *told < kLeastProgress) return;
            *told = part;
            QMetaObject::invokeMethod(this, [this, serial, part] {
                if (serial == m_serial) Q_EMIT progressed(part);
            });
        };
        Delivery delivery;
        try {
            delivery = job(token, tell);
        } catch (const std::exception& e) {
            delivery = [this, message = QString::fromUtf8(e.what())] { Q_EMIT failed(message); };
        } catch (...) {  // what a computation throws to say that it was stopped
        }
        QMetaObject::invokeMethod(this, [this, serial, delivery = std::move(delivery)] { finish(serial, delivery); });
    });
    Q_EMIT busyChanged();
}

void Worker::finish(quint64 serial, const Delivery& delivery) {
    if (serial != m_serial) return;
    stop();
    if (delivery) delivery();
    Q_EMIT busyChanged();
}

void Worker::cancel() {
    if (!busy()) return;
    stop();
    Q_EMIT busyChanged();
}

void Worker::conclude() {
    m_thread.request_stop();
}

void Worker::stop() {
    ++m_serial;
    if (!m_thread.joinable()) return;
    m_thread.request_stop();
    m_thread.join();
}

}  // namespace cruxmap
