namespace Workbench.App.Storage.Rows;

/// <summary>An operation that was carried out, and its answer: the same id again gives the same answer and no effect.</summary>
public sealed record OperationRow(
    string Id,
    string Command,
    int ActorId,
    string Outcome,
    DateTime At
) : IUnversioned;
