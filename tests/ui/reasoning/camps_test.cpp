// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reasoning/camps_page.h"

#include "tests/ui/reasoning/dispute_room.h"
#include "ui/reasoning/camps_widgets.h"

#include <QLineEdit>

using namespace cruxmap;
using namespace cruxmap::test;

class CampsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_room = std::make_unique<DisputeRoom>();
        m_page = m_room->show<CampsPage>("Camps");
        QVERIFY(m_page);
    }
    void cleanup() { m_room.reset(); }

    void positionsAreToldWithWhoHoldsThem() {
        const auto text = settled();
        QVERIFY2(text.contains(QStringLiteral("2 coherent positions")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("Ada Lind holds to this")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("Ben Ode holds to this")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("Meet in the hall.: 1 for")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("3 claims belong to every one")) || text.contains(QStringLiteral("belong to every one")),
                 qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("Nobody is ranked.")));
        QCOMPARE(names().size(), std::size_t{2});
    }

    void aNameIsWrittenInPlaceAndStays() {
        settled();
        const auto camp = campWith(dispute::tooSmall);
        auto* field = names()[camp];
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, QStringLiteral("Small hall"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(m_room->workspace().map().all<CampName>().size(), std::size_t{1});
        QCOMPARE(m_room->workspace().undoLabel(), QStringLiteral("Name camp"));
        settled();
        QCOMPARE(names()[campWith(dispute::tooSmall)]->text(), QStringLiteral("Small hall"));

        // A further claim of the same camp does not make it another one.
        m_room->workspace().edit(QStringLiteral("Add"), [](Transaction& transaction) {
            Claim claim;
            claim.id = ClaimId{500};
            claim.rank = 500;
            claim.text = "Sixty people will come.";
            transaction.add(claim);
            Relation attack;
            attack.rank = 500;
            attack.polarity = Polarity::Attack;
            attack.force = Force::Mutual;
            attack.target = dispute::enough;
            attack.premises = {claim.id};
            transaction.add(attack);
        });
        settled();
        QCOMPARE(names()[campWith(dispute::tooSmall)]->text(), QStringLiteral("Small hall"));
    }

    void escapeTakesTheNameBack() {
        settled();
        auto* field = names().front();
        const auto before = field->text();
        field->setFocus();
        QTest::keyClicks(field, QStringLiteral("Nonsense"));
        QTest::keyClick(field, Qt::Key_Escape);
        QCOMPARE(field->text(), before);
        QVERIFY(m_room->workspace().map().all<CampName>().empty());
    }

    void anEmptyNameGoesBackToTheClaims() {
        settled();
        m_room->workspace().edit(QStringLiteral("Name"), [](Transaction& transaction) {
            transaction.add(CampName{.rank = 1, .name = "Mine", .claims = {dispute::tooSmall}});
        });
        settled();
        auto* field = names()[campWith(dispute::tooSmall)];
        QCOMPARE(field->text(), QStringLiteral("Mine"));
        field->setFocus();
        field->selectAll();
        QTest::keyClick(field, Qt::Key_Delete);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(m_room->workspace().map().all<CampName>().empty());
    }

    void theMapIsColouredUntilThatIsSwitchedOff() {
        settled();
        colourSwitch()->click();
        const auto& camps = m_room->workspace().overlay().camps;
        QCOMPARE(camps.size(), std::size_t{2});
        QVERIFY(camps.at(refTo(dispute::enough)) != camps.at(refTo(dispute::tooSmall)));
        QVERIFY(!camps.contains(refTo(dispute::forty)));  // of all camps

        m_room->show<ComputedPage>("About");
        QVERIFY(!m_page->isVisible());
        QCOMPARE(camps.size(), std::size_t{2});
        m_room->workspace().edit(QStringLiteral("Delete"), [](Transaction& transaction) { transaction.remove(dispute::tooSmall); });
        QTRY_VERIFY(m_room->workspace().overlay().camps.empty());  // one position now, and nothing to tell apart
        m_room->workspace().undo();
        QTRY_COMPARE(m_room->workspace().overlay().camps.size(), std::size_t{2});

        m_room->show<CampsPage>("Camps");
        settled();
        colourSwitch()->click();
        QVERIFY(m_room->workspace().overlay().camps.empty());
    }

    void theColoursAreSeenOnTheMap() {
        settled();
        const auto before = m_room->window().canvas().viewport()->grab().toImage();
        colourSwitch()->click();
        QVERIFY(m_room->window().canvas().viewport()->grab().toImage() != before);
        QVERIFY2(settled().contains(QStringLiteral("until they are switched off")), qPrintable(settled()));
    }

    void listsOpenAndLead() {
        settled();
        auto* list = m_room->row(m_page, QStringLiteral("every one"));
        QVERIFY(list);
        QTest::keyClick(list, Qt::Key_Return);
        settled();
        for (auto* button : m_page->findChildren<QAbstractButton*>())
            if (button->isVisible() && button->text() == QStringLiteral("The park costs nothing.")) {
                QTest::mouseClick(button, Qt::LeftButton);
                break;
            }
        QCOMPARE(m_room->workspace().selection().current(), std::optional(refTo(dispute::cheap)));
    }

    void withoutADisputeThereIsOnePosition() {
        m_room->workspace().edit(QStringLiteral("Delete"), [](Transaction& transaction) { transaction.remove(dispute::tooSmall); });
        const auto text = settled();
        QVERIFY2(text.contains(QStringLiteral("one coherent position")), qPrintable(text));
        QVERIFY(!colourSwitch());
        m_room->open(Document::create(std::string()));
        QVERIFY(settled().contains(QStringLiteral("no facts or predictions")));
    }

private:
    QString settled() { return m_room->settled(m_page); }
    std::vector<QLineEdit*> names() {
        std::vector<QLineEdit*> fields;
        for (auto* field : m_page->findChildren<QLineEdit*>(QStringLiteral("campName")))
            if (field->isVisible()) fields.push_back(field);
        std::ranges::sort(fields, {}, [this](QLineEdit* field) { return field->mapTo(m_page, QPoint()).y(); });
        return fields;
    }
    std::size_t campWith(ClaimId claim) {
        const auto& positions = m_page->camps()->positions;
        for (std::size_t i = 0; i < positions.size(); ++i)
            if (std::ranges::count(positions[i].distinguishing, claim) > 0) return i;
        return 0;
    }
    QAbstractButton* colourSwitch() {
        for (auto* row : m_page->findChildren<SwitchRow*>())
            if (row->isVisible()) return row;
        return nullptr;
    }

    std::unique_ptr<DisputeRoom> m_room;
    CampsPage* m_page = nullptr;
};

QTEST_MAIN(CampsTest)
#include "camps_test.moc"
