// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/text_offsets.h"

#include <QTest>

using namespace cruxmap;

class TextOffsetsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyPlaceIsFoundBothWays() {
        // Latin, accents, Chinese, an emoji of two units, a flag of four, and a byte order mark that must not get lost.
        const auto bit = QStringLiteral("Rain — déjà vu. 芯片出口 was 😀 here 🇫🇷, and \uFEFF on.\n");
        QString text;
        for (int i = 0; i < 40; ++i) text += bit;
        const auto bytes = text.toUtf8().toStdString();
        QCOMPARE(textOf(bytes), text);
        const TextOffsets offsets(text);
        for (qsizetype unit = 0; unit <= text.size(); ++unit) {
            if (unit < text.size() && text[unit].isLowSurrogate()) continue;
            const auto byte = text.left(unit).toUtf8().size();
            QCOMPARE(offsets.byteAt(unit), static_cast<std::int64_t>(byte));
            QCOMPARE(offsets.unitAt(byte), unit);
        }
    }

    void placesInsideCharactersAreTheirBeginnings() {
        const TextOffsets offsets(QStringLiteral("a😀芯z"));
        for (const std::int64_t byte : {1, 2, 3, 4}) QCOMPARE(offsets.unitAt(byte), qsizetype{1});
        for (const std::int64_t byte : {5, 6, 7}) QCOMPARE(offsets.unitAt(byte), qsizetype{3});
        QCOMPARE(offsets.byteAt(2), std::int64_t{1});
        QCOMPARE(offsets.unitAt(99), qsizetype{5});
        QCOMPARE(offsets.byteAt(99), std::int64_t{9});
        QCOMPARE(offsets.unitAt(-1), qsizetype{0});
    }

    void aByteOrderMarkAtTheBeginningCounts() {
        const std::string bytes = "\xEF\xBB\xBFword";
        const auto text = textOf(bytes);
        QCOMPARE(text.size(), qsizetype{5});
        QCOMPARE(TextOffsets(text).unitAt(3), qsizetype{1});
    }
};

QTEST_MAIN(TextOffsetsTest)
#include "text_offsets_test.moc"
