// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/outline_model.h"
#include "tests/ui/panels/debates.h"

#include "core/document/edits.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QRandomGenerator>
#include <QTest>

using namespace cruxmap;
using namespace cruxmap::test;

namespace {

QString drawn(const OutlineModel& model, const QModelIndex& parent = {}, int depth = 0) {
    constexpr auto signs = "_?o+-x";
    QString lines;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const auto index = model.index(row, 0, parent);
        lines += QString(depth, QLatin1Char(' ')) + QLatin1Char(signs[static_cast<int>(model.signOf(index))]) +
                 index.data(Qt::DisplayRole).toString().left(8) + (model.isRepeated(index) ? QStringLiteral("*\n") : QStringLiteral("\n"));
        lines += drawn(model, index, depth + 1);
    }
    return lines;
}

template <class Record>
Id<Record> any(const ArgumentMap& map, QRandomGenerator& random) {
    const auto& all = map.all<Record>();
    if (all.empty()) return {};
    return std::next(all.begin(), random.bounded(static_cast<int>(all.size())))->first;
}

void editSomehow(Document& document, QRandomGenerator& random) {
    const auto& map = document.map();
    const auto claim = any<Claim>(map, random);
    const auto relation = any<Relation>(map, random);
    try {
        document.edit("Some edit", [&](Transaction& transaction) {
            const auto polarity = random.bounded(2) == 0 ? Polarity::Support : Polarity::Attack;
            switch (random.bounded(8)) {
            case 0:
                addClaim(transaction, "A new claim", std::nullopt);
                break;
            case 1:
                addReply(transaction, "A reply", claim, polarity, std::nullopt);
                break;
            case 2:
                addReply(transaction, "An undercut", relation, Polarity::Attack, std::nullopt);
                break;
            case 3:
                addRelation(transaction, claim, any<Claim>(map, random), polarity);
                break;
            case 4:
                transaction.remove(claim);
                break;
            case 5:
                transaction.remove(relation);
                break;
            case 6:
                addPremise(transaction, relation, any<Claim>(map, random));
                break;
            default:
                transaction.change(relation, [&](Relation& record) { record.rank = random.bounded(100); });
                break;
            }
        });
    } catch (const Error&) {  // it made no sense; another one will
    }
}

}  // namespace

class OutlineModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reasonsStandBelowWhatTheyBearOn() {
        const auto map = mapOf(small::content());
        OutlineModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setTree(map, outlineOf(map, contentOf(map, small::everything)));
        QCOMPARE(drawn(model), QStringLiteral("?Was it e\n"
                                              " oOrdinary\n"
                                              "  -It takes\n"
                                              "   xSmuggled\n"
                                              "  -China ho\n"
                                              "_Déjà vu:\n"));
    }

    void aClaimReachedTwiceExpandsOnce() {
        auto change = small::content();
        change.put(Relation{.id = RelationId{90}, .rank = 3, .target = small::share, .premises = {small::lonely}});
        change.put(Relation{.id = RelationId{91}, .rank = 4, .target = small::lonely, .premises = {small::caveat}});
        change.put(Relation{.id = RelationId{92}, .rank = 5, .target = small::estimate, .premises = {small::lonely}});
        const auto map = mapOf(change);
        OutlineModel model;
        model.setTree(map, outlineOf(map, contentOf(map, small::everything)));
        const auto indexes = model.indexesOf(refTo(small::lonely));
        QCOMPARE(indexes.size(), 2);
        QVERIFY(!model.isRepeated(indexes[0]));
        QCOMPARE(model.rowCount(indexes[0]), 1);
        QVERIFY(model.isRepeated(indexes[1]));
        QCOMPARE(model.rowCount(indexes[1]), 0);
    }

    void circlesEnd() {
        MapChange change;
        change.put(Meta{});
        for (int i = 1; i <= 3; ++i) change.put(Claim{.id = ClaimId{i}, .rank = i, .text = "Claim " + std::to_string(i)});
        for (int i = 1; i <= 3; ++i)
            change.put(Relation{.id = RelationId{10 + i}, .rank = i, .target = ClaimId{i % 3 + 1}, .premises = {ClaimId{i}}});
        const auto map = mapOf(change);
        OutlineModel model;
        model.setTree(map, outlineOf(map, contentOf(map)));
        QCOMPARE(drawn(model), QStringLiteral("_Claim 1\n +Claim 3\n  +Claim 2\n   +Claim 1*\n"));
    }

    void aLongChainGoesOnAtTheRoot() {
        MapChange change;
        change.put(Meta{});
        constexpr int length = 300;
        for (int i = 1; i <= length; ++i) change.put(Claim{.id = ClaimId{i}, .rank = i, .text = "Claim " + std::to_string(i)});
        for (int i = 1; i < length; ++i)
            change.put(Relation{.id = RelationId{1000 + i}, .rank = i, .target = ClaimId{i}, .premises = {ClaimId{i + 1}}});
        const auto map = mapOf(change);
        OutlineModel model;
        model.setTree(map, outlineOf(map, contentOf(map)));
        QVERIFY(model.rowCount() > 1);
        for (int i = 1; i <= length; ++i) {
            const auto indexes = model.indexesOf(refTo(ClaimId{i}));
            QVERIFY2(!indexes.isEmpty() && !model.isRepeated(indexes.front()), qPrintable(QString::number(i)));
        }
    }

    // However it got there, the model shows what a new one would show, and told its views properly.
    void randomEditsAndUndo_data() {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 6; ++seed) QTest::addRow("seed %d", seed) << seed;
    }
    void randomEditsAndUndo() {
        QFETCH(int, seed);
        QRandomGenerator random(static_cast<quint32>(seed));
        auto document = sampleDebate();
        OutlineModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto show = [&](OutlineModel& shown) { shown.setTree(document.map(), outlineOf(document.map(), contentOf(document.map()))); };
        show(model);
        for (int step = 0; step < 60; ++step) {
            switch (random.bounded(4)) {
            case 0:
                document.undo();
                break;
            case 1:
                document.redo();
                break;
            default:
                editSomehow(document, random);
            }
            show(model);
            OutlineModel anew;
            show(anew);
            QCOMPARE(drawn(model), drawn(anew));
        }
    }

    void rowsSurviveEditsElsewhere() {
        auto document = small::debate();
        OutlineModel model;
        const auto show = [&] { model.setTree(document.map(), outlineOf(document.map(), contentOf(document.map(), small::everything))); };
        show();
        const QPersistentModelIndex kept(model.indexesOf(refTo(small::share)).front());
        document.edit("Reply", [&](Transaction& transaction) {
            addReply(transaction, "New", small::ordinary, Polarity::Support, std::nullopt);
            transaction.change(small::attack, [](Relation& relation) { relation.premises = {small::share, small::estimate}; });
        });
        show();
        QVERIFY(kept.isValid());
        QCOMPARE(model.subjectOf(kept), refTo(small::share));
        QCOMPARE(kept.row(), 0);
    }
};

QTEST_MAIN(OutlineModelTest)
#include "outline_model_test.moc"
