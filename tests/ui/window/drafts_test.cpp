// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drafts.h"
#include "core/base/error.h"
#include "core/document/edits.h"
#include "tests/temporary_folder.h"

#include <QFile>
#include <QFileInfo>
#include <QTest>

using namespace cruxmap;

class DraftsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void emptyDraftsHaveNamesOfTheirOwn();
    void untouchedOnesGoAway();
    void touchedOnesStayAndAreListed();
    void importsStay();
    void theyGoOnlyWithTheirLastUser();
    void savedElsewhereTheyGo();
    void openOnesAreNotRemoved();
    void damagedOnesAreListed();
    void foldersThatCannotBeMadeAreReported();

private:
    QString fileOf(const Document& document) { return QFile::decodeName(document.file().c_str()); }
    void touch(Document& document) {
        document.edit("Add claim", [](Transaction& transaction) { addClaim(transaction, "A claim.", std::nullopt); });
    }

    std::unique_ptr<test::TemporaryFolder> m_folder;
    std::unique_ptr<Drafts> m_drafts;
};

void DraftsTest::init() {
    m_folder = std::make_unique<test::TemporaryFolder>();
    m_drafts = std::make_unique<Drafts>(QFile::decodeName((*m_folder / "drafts").c_str()));
}

void DraftsTest::emptyDraftsHaveNamesOfTheirOwn() {
    const auto first = m_drafts->startEmpty();
    const auto second = m_drafts->startEmpty();
    QCOMPARE(QFileInfo(fileOf(first)).fileName(), QStringLiteral("Untitled debate.cruxmap"));
    QCOMPARE(QFileInfo(fileOf(second)).fileName(), QStringLiteral("Untitled debate 2.cruxmap"));
    QVERIFY(m_drafts->contains(fileOf(first)));
    QVERIFY(!m_drafts->contains(QStringLiteral("/tmp/other.cruxmap")));
    QVERIFY(!m_drafts->contains({}));
}

void DraftsTest::untouchedOnesGoAway() {
    for (const auto start :
         {+[](Drafts& drafts) { return drafts.startEmpty(); }, +[](Drafts& drafts) { return drafts.startSample("chip-ban"); }}) {
        QString file;
        {
            const auto document = start(*m_drafts);
            file = fileOf(document);
            m_drafts->use(file);
            QVERIFY(m_drafts->list().empty());
        }
        QVERIFY(QFile::exists(file));
        m_drafts->letGo(file);
        QVERIFY(!QFile::exists(file));
    }
}

void DraftsTest::touchedOnesStayAndAreListed() {
    QString file;
    std::size_t claims = 0;
    {
        auto document = m_drafts->startSample("chip-ban");
        file = fileOf(document);
        m_drafts->use(file);
        touch(document);
        claims = document.map().all<Claim>().size();
    }
    m_drafts->letGo(file);
    QVERIFY(QFile::exists(file));
    const auto drafts = m_drafts->list();
    QCOMPARE(drafts.size(), std::size_t(1));
    QCOMPARE(drafts[0].file, file);
    QCOMPARE(drafts[0].title, QStringLiteral("Chip-ban debate"));
    QCOMPARE(drafts[0].claims, std::optional(static_cast<std::int64_t>(claims)));
}

void DraftsTest::importsStay() {
    const auto debate = QStringLiteral(CRUXMAP_SOURCE "/resources/debates/chip-ban.json");
    const auto copy = QFile::decodeName((*m_folder / "theirs.sample.json").c_str());
    QVERIFY(QFile::copy(debate, copy));
    QString file;
    {
        const auto document = m_drafts->import(QFile::encodeName(copy).toStdString());
        file = fileOf(document);
        m_drafts->use(file);
    }
    m_drafts->letGo(file);
    QVERIFY(QFile::exists(file));
    QCOMPARE(m_drafts->list().size(), std::size_t(1));
}

void DraftsTest::theyGoOnlyWithTheirLastUser() {
    const auto file = fileOf(m_drafts->startSample("chip-ban"));
    m_drafts->use(file);
    m_drafts->use(file);
    m_drafts->letGo(file);
    QVERIFY(QFile::exists(file));
    m_drafts->letGo(file);
    QVERIFY(!QFile::exists(file));
}

void DraftsTest::savedElsewhereTheyGo() {
    QString file;
    {
        auto document = m_drafts->startEmpty();
        file = fileOf(document);
        touch(document);
    }
    m_drafts->use(file);
    m_drafts->letGo(file, Drafts::Moved::Elsewhere);
    QVERIFY(!QFile::exists(file));
}

void DraftsTest::openOnesAreNotRemoved() {
    QString file;
    {
        auto document = m_drafts->startEmpty();
        file = fileOf(document);
        touch(document);
    }
    m_drafts->use(file);
    QVERIFY(!m_drafts->remove(file));
    QVERIFY(QFile::exists(file));
    m_drafts->letGo(file);
    QVERIFY(m_drafts->remove(file));
    QVERIFY(!QFile::exists(file));
}

void DraftsTest::damagedOnesAreListed() {
    const auto file = fileOf(m_drafts->startEmpty());
    QFile damaged(file);
    QVERIFY(damaged.open(QIODevice::WriteOnly));
    damaged.write("no database");
    damaged.close();
    const auto drafts = m_drafts->list();
    QCOMPARE(drafts.size(), std::size_t(1));
    QCOMPARE(drafts[0].title, QStringLiteral("Untitled debate"));
    QVERIFY(!drafts[0].claims);
}

void DraftsTest::foldersThatCannotBeMadeAreReported() {
    Drafts drafts(QStringLiteral("/proc/drafts"));
    QVERIFY(drafts.list().empty());
    QVERIFY_THROWS_EXCEPTION(Error, drafts.startEmpty());
}

QTEST_MAIN(DraftsTest)
#include "drafts_test.moc"
