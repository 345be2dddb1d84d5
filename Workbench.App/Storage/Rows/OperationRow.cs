namespace Workbench.App.Storage.Rows;

/// <summary>An operation that was done, with its answer. The same id again returns the same answer and has no effect.</summary>
public sealed record OperationRow(
    string Id,
    string Command,
    int ActorId,
    string Outcome,
    DateTime At
) : IUnversioned;
