// SPDX-License-Identifier: GPL-3.0-or-later
// The outline as an item model. A new tree is taken in by inserting, moving and removing rows, so that views keep what is
// expanded and selected.
#pragma once

#include "ui/panels/outline_tree.h"

#include <QAbstractItemModel>
#include <QString>

#include <memory>
#include <set>
#include <vector>

namespace cruxmap {

class OutlineModel : public QAbstractItemModel {
    Q_OBJECT

public:
    explicit OutlineModel(QObject* parent = nullptr);
    ~OutlineModel() override;

    // Changes as little as possible; `reset` instead takes it in as something new.
    void setTree(const ArgumentMap& map, std::vector<OutlineEntry> tree);
    void reset(const ArgumentMap& map, std::vector<OutlineEntry> tree);

    RecordRef subjectOf(const QModelIndex& index) const;
    Sign signOf(const QModelIndex& index) const;
    bool isRepeated(const QModelIndex& index) const;
    // All rows of a question or claim, the one with its reasons first.
    QModelIndexList indexesOf(RecordRef subject) const;
    QModelIndexList indexesOf(const std::set<RecordRef>& subjects) const;  // in no particular order
    int size() const;                                                      // all rows

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Node;

    Node& nodeOf(const QModelIndex& index) const;
    QModelIndex indexOf(const Node& node) const;
    std::unique_ptr<Node> made(const ArgumentMap& map, OutlineEntry entry, Node* parent) const;
    void synchronise(const ArgumentMap& map, Node& node, std::vector<OutlineEntry> children);
    void refresh(const ArgumentMap& map, Node& node, const OutlineEntry& entry);
    template <class F>
    void forEachNode(Node& node, F&& f) const;

    std::unique_ptr<Node> m_root;
};

}  // namespace cruxmap
