// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/worker.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <atomic>
#include <stdexcept>

using namespace cruxmap;

class WorkerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatAConcludedComputationHasMadeIsDelivered() {
        Worker worker;
        QString delivered;
        worker.run(untilStopped(delivered, QStringLiteral("so far")));
        QTRY_VERIFY(m_running);
        worker.conclude();
        QTRY_COMPARE(delivered, QStringLiteral("so far"));
        QVERIFY(!worker.busy());
    }

    void nothingOfACancelledOneIsDelivered() {
        Worker worker;
        QString delivered;
        worker.run(untilStopped(delivered, QStringLiteral("too late")));
        worker.cancel();
        QVERIFY(!worker.busy());
        QTest::qWait(20);
        QVERIFY(delivered.isEmpty());
    }

    void aNewerComputationStopsTheOneBefore() {
        Worker worker;
        QString delivered;
        worker.run(untilStopped(delivered, QStringLiteral("old")));
        worker.run(
            [&delivered](const std::stop_token&, const Worker::Tell&) { return [&delivered] { delivered = QStringLiteral("new"); }; });
        QTRY_VERIFY(!worker.busy());
        QCOMPARE(delivered, QStringLiteral("new"));
    }

    void whatItThrowsIsTold() {
        Worker worker;
        QSignalSpy failed(&worker, &Worker::failed);
        worker.run([](const std::stop_token&, const Worker::Tell&) -> Worker::Delivery { throw std::runtime_error("no room"); });
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(failed.at(0).at(0).toString(), QStringLiteral("no room"));
        QVERIFY(!worker.busy());
    }

private:
    Worker::Job untilStopped(QString& delivered, const QString& words) {
        m_running = false;
        return [this, &delivered, words](const std::stop_token& stop, const Worker::Tell&) {
            m_running = true;
            while (!stop.stop_requested()) QThread::msleep(1);
            return [&delivered, words] { delivered = words; };
        };
    }

    std::atomic<bool> m_running = false;
};

QTEST_MAIN(WorkerTest)
#include "worker_test.moc"
