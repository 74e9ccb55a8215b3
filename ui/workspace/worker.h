// SPDX-License-Identifier: GPL-3.0-or-later
// Runs one long computation at a time on a thread of its own, from values only (a copy of the map, never the map itself). A newer
// one stops the one before; what a stopped one made is never delivered.
#pragma once

#include <QObject>

#include <functional>
#include <thread>

namespace cruxmap {

class Worker : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    ~Worker() override;

    // What is done with the result, on the thread of the caller.
    using Delivery = std::function<void()>;
    // Computes and gives back the delivery; may tell how far it is, 0 to 1. What it throws is told by failed().
    using Tell = std::function<void(double)>;
    using Job = std::function<Delivery(std::stop_token stop, const Tell& tell)>;
    void run(Job job);
    void cancel();
    // Tells the computation to stop where it is; what it has made by then is delivered all the same.
    void conclude();
    bool busy() const { return m_thread.joinable(); }

Q_SIGNALS:
    void busyChanged();
    void progressed(double part);
    void failed(const QString& message);

private:
    void stop();
    void finish(quint64 serial, const Delivery& delivery);

    std::jthread m_thread;
    quint64 m_serial = 0;
};

}  // namespace cruxmap
