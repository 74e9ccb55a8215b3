// SPDX-License-Identifier: GPL-3.0-or-later
// A map view on a real workspace with a document in memory, in a window, with its keys: what the canvas tests drive.
#pragma once

#include "core/document/document.h"
#include "core/model/argument_map.h"
#include "ui/actions.h"
#include "ui/canvas/map_canvas.h"
#include "ui/canvas/stage.h"
#include "ui/workspace/workspace.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace cruxmap::test {

// A question with two options; a claim for the first, one against it, and one that undercuts the latter; a claim by itself.
inline constexpr QuestionId kQuestion{1};
inline constexpr ClaimId kSell{11}, kKeep{12}, kFor{13}, kAgainst{14}, kUndercutter{15}, kLoose{16};
inline constexpr RelationId kSupport{21}, kAttack{22}, kUndercut{23};
inline constexpr ViewId kView{31}, kOther{32};

inline void putClaim(MapChange& content, ClaimId id, const std::string& text, ClaimKind kind = ClaimKind::Fact) {
    Claim claim;
    claim.id = id;
    claim.rank = id.value;
    claim.text = text;
    claim.kind = kind;
    content.put(std::move(claim));
}

inline void putRelation(MapChange& content, RelationId id, ClaimId premise, Target target, Polarity polarity) {
    Relation relation;
    relation.id = id;
    relation.rank = id.value;
    relation.polarity = polarity;
    relation.target = target;
    relation.premises = {premise};
    content.put(std::move(relation));
}

inline void putView(MapChange& content, ViewId id, const std::string& name, std::optional<std::vector<RecordRef>> cards) {
    View view;
    view.id = id;
    view.rank = id.value;
    view.name = name;
    view.scope = cards ? ViewScope::Listed : ViewScope::Everything;
    if (cards)
        for (const auto card : *cards) view.items.push_back({card, std::nullopt, false});
    content.put(std::move(view));
}

inline MapChange smallDebate() {
    MapChange content;
    Meta meta;
    meta.title = "Chips";
    content.put(std::move(meta));
    putClaim(content, kSell, "Sell the chips freely.", ClaimKind::Policy);
    putClaim(content, kKeep, "Keep restricting the sales.", ClaimKind::Policy);
    putClaim(content, kFor, "Sales keep developers on the American stack.");
    putClaim(content, kAgainst, "Labs reach dangerous capabilities first.");
    putClaim(content, kUndercutter, "First does not mean dangerous.");
    putClaim(content, kLoose, "Energy is cheap in China.");
    content.put(Question{kQuestion, 1, "What should the US do?", true, {kSell, kKeep}});
    putRelation(content, kSupport, kFor, kSell, Polarity::Support);
    putRelation(content, kAttack, kAgainst, kSell, Polarity::Attack);
    putRelation(content, kUndercut, kUndercutter, kAttack, Polarity::Attack);
    putView(content, kView, "Everything", std::nullopt);
    putView(content, kOther, "Few", {{refTo(kSell), refTo(kFor)}});
    return content;
}

class CanvasRoom {
public:
    explicit CanvasRoom(MapChange content = smallDebate()) : actions(&window), canvas(workspace, actions, &window) {
        auto* layout = new QVBoxLayout(&window);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(&canvas);
        window.resize(1400, 900);
        connectKeys();
        canvas.setReducedMotion(true);
        workspace.open(Document::create("", std::move(content)));
        window.show();
        window.activateWindow();
        canvas.setFocus();
        static_cast<void>(QTest::qWaitForWindowActive(&window));
    }

    QWidget* viewport() { return canvas.viewport(); }
    const ArgumentMap& map() const { return workspace.map(); }
    Selection& selection() { return workspace.selection(); }
    Stage& stage() { return *canvas.findChild<Stage*>(); }
    // Nothing when nobody is writing.
    QTextEdit* editor() {
        const auto editors = canvas.viewport()->findChildren<QTextEdit*>();
        const auto at = std::ranges::find_if(editors, [](const QTextEdit* editor) { return !editor->isHidden(); });
        return at == editors.end() ? nullptr : *at;
    }
    void finishWith(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(editor(), key, modifiers); }

    template <class Record>
    QRectF rectOf(Id<Record> id) {
        return stage().sight().toView(workspace.picture().card(refTo(id))->rect);
    }
    template <class Record>
    QPoint middleOf(Id<Record> id) {
        return rectOf(id).center().toPoint();
    }
    QPoint middleOf(RelationId id) {
        for (const auto& link : workspace.picture().links)
            if (link.key == refTo(id)) return stage().sight().toView(link.path.pointAtPercent(0.5)).toPoint();
        return {};
    }
    // The ring by which a claim is linked.
    QPoint ringOf(ClaimId id) { return QPoint(middleOf(id).x(), static_cast<int>(rectOf(id).top())); }

    QPoint ground() { return {viewport()->width() - 20, viewport()->height() - 20}; }

    void click(QPoint at, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::mouseClick(viewport(), Qt::LeftButton, modifiers, at);
    }
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        dragWithoutRelease(from, to, modifiers);
        QTest::mouseRelease(viewport(), Qt::LeftButton, modifiers, to);
    }
    void dragWithoutRelease(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        hover(from);
        QTest::mousePress(viewport(), Qt::LeftButton, modifiers, from);
        for (int step = 1; step <= 4; ++step) sendMove(from + (to - from) * step / 4, Qt::LeftButton, modifiers);
    }
    void hover(QPoint at) { sendMove(at, Qt::NoButton, Qt::NoModifier); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(&canvas, key, modifiers); }
    void type(const QString& text) { QTest::keyClicks(editor(), text); }

    Workspace workspace;
    QWidget window;
    Actions actions;
    MapCanvas canvas;

private:
    void sendMove(QPoint at, Qt::MouseButton button, Qt::KeyboardModifiers modifiers) {
        QMouseEvent move(QEvent::MouseMove, at, viewport()->mapToGlobal(at), Qt::NoButton, button, modifiers);
        QCoreApplication::sendEvent(viewport(), &move);
    }

    void connectKeys() {
        const auto bind = [this](ActionId id, void (MapCanvas::*slot)()) {
            QObject::connect(actions[id], &QAction::triggered, &canvas, slot);
            window.addAction(actions[id]);
        };
        bind(ActionId::NewClaim, &MapCanvas::newClaim);
        bind(ActionId::NewQuestion, &MapCanvas::newQuestion);
        bind(ActionId::NewOption, &MapCanvas::newOption);
        bind(ActionId::Support, &MapCanvas::support);
        bind(ActionId::Attack, &MapCanvas::attack);
        bind(ActionId::Undercut, &MapCanvas::undercut);
        bind(ActionId::LinkTo, &MapCanvas::linkTo);
        bind(ActionId::EditText, &MapCanvas::editText);
        bind(ActionId::Delete, &MapCanvas::removeSelected);
        bind(ActionId::HideFromView, &MapCanvas::hideSelected);
    }
};

}  // namespace cruxmap::test
