// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/outline_model.h"

#include "ui/panels/rich_text.h"
#include "ui/panels/wording.h"

#include <algorithm>

namespace cruxmap {

struct OutlineModel::Node {
    OutlineEntry::Key key;
    Sign sign = Sign::None;
    bool repeated = false;
    QString title;
    QString text;  // the whole of it
    Node* parent = nullptr;
    int row = 0;
    std::vector<std::unique_ptr<Node>> children;

    void numberChildren() {
        for (std::size_t i = 0; i < children.size(); ++i) children[i]->row = static_cast<int>(i);
    }
};

namespace {

QString textOf(const ArgumentMap& map, RecordRef subject) {
    if (const auto* claim = map.find(ClaimId{subject.id}); claim && subject.kind == RecordKind::Claim)
        return QString::fromStdString(claim->text);
    const auto* question = map.find(QuestionId{subject.id});
    return question ? QString::fromStdString(question->text) : QString();
}

QString wordOf(Sign sign) {
    switch (sign) {
    case Sign::Question:
        return OutlineModel::tr("Question");
    case Sign::Option:
        return OutlineModel::tr("Answer");
    case Sign::Support:
        return OutlineModel::tr("Supported by");
    case Sign::Attack:
        return OutlineModel::tr("Attacked by");
    case Sign::Undercut:
        return OutlineModel::tr("Undercut by");
    case Sign::None:
        break;
    }
    return {};
}

}  // namespace

OutlineModel::OutlineModel(QObject* parent) : QAbstractItemModel(parent), m_root(std::make_unique<Node>()) {}

OutlineModel::~OutlineModel() = default;

void OutlineModel::setTree(const ArgumentMap& map, std::vector<OutlineEntry> tree) {
    synchronise(map, *m_root, std::move(tree));
}

void OutlineModel::reset(const ArgumentMap& map, std::vector<OutlineEntry> tree) {
    beginResetModel();
    m_root = made(map, OutlineEntry{{}, Sign::None, false, std::move(tree)}, nullptr);
    endResetModel();
}

std::unique_ptr<OutlineModel::Node> OutlineModel::made(const ArgumentMap& map, OutlineEntry entry, Node* parent) const {
    auto node = std::make_unique<Node>();
    node->key = entry.key;
    node->sign = entry.sign;
    node->repeated = entry.repeated;
    node->title = QString::fromStdString(titleOf(map, entry.key.subject));
    node->text = textOf(map, entry.key.subject);
    node->parent = parent;
    for (auto& child : entry.children) node->children.push_back(made(map, std::move(child), node.get()));
    node->numberChildren();
    return node;
}

void OutlineModel::synchronise(const ArgumentMap& map, Node& node, std::vector<OutlineEntry> children) {
    const auto parent = indexOf(node);
    auto& rows = node.children;
    std::set<OutlineEntry::Key> wanted;
    for (const auto& child : children) wanted.insert(child.key);
    for (auto i = static_cast<int>(rows.size()) - 1; i >= 0; --i) {
        if (wanted.contains(rows[static_cast<std::size_t>(i)]->key)) continue;
        beginRemoveRows(parent, i, i);
        rows.erase(rows.begin() + i);
        node.numberChildren();
        endRemoveRows();
    }
    for (std::size_t i = 0; i < children.size(); ++i) {
        auto& child = children[i];
        const auto position = static_cast<int>(i);
        const auto begin = rows.begin() + position;
        const auto at = std::find_if(begin, rows.end(), [&](const auto& row) { return row->key == child.key; });
        if (at == rows.end()) {
            beginInsertRows(parent, position, position);
            rows.insert(begin, made(map, std::move(child), &node));
            node.numberChildren();
            endInsertRows();
            continue;
        }
        if (at != begin) {
            const auto from = static_cast<int>(at - rows.begin());
            beginMoveRows(parent, from, from, parent, position);
            std::rotate(begin, at, at + 1);
            node.numberChildren();
            endMoveRows();
        }
        refresh(map, *rows[i], child);
        synchronise(map, *rows[i], std::move(child.children));
    }
}

void OutlineModel::refresh(const ArgumentMap& map, Node& node, const OutlineEntry& entry) {
    auto title = QString::fromStdString(titleOf(map, entry.key.subject));
    auto text = textOf(map, entry.key.subject);
    if (node.sign == entry.sign && node.repeated == entry.repeated && node.title == title && node.text == text) return;
    node.sign = entry.sign;
    node.repeated = entry.repeated;
    node.title = std::move(title);
    node.text = std::move(text);
    const auto index = indexOf(node);
    Q_EMIT dataChanged(index, index);
}

OutlineModel::Node& OutlineModel::nodeOf(const QModelIndex& index) const {
    return index.isValid() ? *static_cast<Node*>(index.internalPointer()) : *m_root;
}

QModelIndex OutlineModel::indexOf(const Node& node) const {
    return node.parent ? createIndex(node.row, 0, &node) : QModelIndex();
}

RecordRef OutlineModel::subjectOf(const QModelIndex& index) const {
    return nodeOf(index).key.subject;
}

Sign OutlineModel::signOf(const QModelIndex& index) const {
    return nodeOf(index).sign;
}

bool OutlineModel::isRepeated(const QModelIndex& index) const {
    return nodeOf(index).repeated;
}

template <class F>
void OutlineModel::forEachNode(Node& node, F&& f) const {
    for (const auto& child : node.children) {
        f(*child);
        forEachNode(*child, f);
    }
}

QModelIndexList OutlineModel::indexesOf(RecordRef subject) const {
    QModelIndexList indexes;
    forEachNode(*m_root, [&](const Node& node) {
        if (node.key.subject != subject) return;
        node.repeated ? indexes.push_back(indexOf(node)) : indexes.push_front(indexOf(node));
    });
    return indexes;
}

QModelIndexList OutlineModel::indexesOf(const std::set<RecordRef>& subjects) const {
    QModelIndexList indexes;
    if (subjects.empty()) return indexes;
    forEachNode(*m_root, [&](const Node& node) {
        if (subjects.contains(node.key.subject)) indexes.push_back(indexOf(node));
    });
    return indexes;
}

int OutlineModel::size() const {
    int count = 0;
    forEachNode(*m_root, [&](const Node&) { ++count; });
    return count;
}

QModelIndex OutlineModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent)) return {};
    return createIndex(row, column, nodeOf(parent).children[static_cast<std::size_t>(row)].get());
}

QModelIndex OutlineModel::parent(const QModelIndex& child) const {
    if (!child.isValid()) return {};
    return indexOf(*nodeOf(child).parent);
}

int OutlineModel::rowCount(const QModelIndex& parent) const {
    return parent.column() > 0 ? 0 : static_cast<int>(nodeOf(parent).children.size());
}

int OutlineModel::columnCount(const QModelIndex&) const {
    return 1;
}

QVariant OutlineModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const auto& node = nodeOf(index);
    switch (role) {
    case Qt::DisplayRole:
        return node.title;
    case Qt::ToolTipRole:
        return plainTip(node.repeated ? node.text + QLatin1Char('\n') + tr("Its reasons stand elsewhere in the outline.") : node.text);
    case Qt::AccessibleTextRole:
        return node.sign == Sign::None ? node.title : wordOf(node.sign) + QStringLiteral(": ") + node.title;
    default:
        return {};
    }
}

}  // namespace cruxmap
