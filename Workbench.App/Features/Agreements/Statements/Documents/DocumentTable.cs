namespace Workbench.App.Features.Agreements.Statements.Documents;

/// <summary>A table of a document. Each row has a text for each column.</summary>
internal sealed record DocumentTable(
    string Caption,
    IReadOnlyList<DocumentColumn> Columns,
    IReadOnlyList<IReadOnlyList<string>> Rows
);
