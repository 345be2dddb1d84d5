namespace Workbench.App.Storage.Rows;

/// <summary>An operation that was done, with its answer. The same id again returns the same answer and has no effect.</summary>
/// <param name="Fingerprint">Of what was sent; null for operations of versions that stored none.</param>
public sealed record OperationRow(
    string Id,
    string Command,
    int ActorId,
    string Outcome,
    DateTime At,
    string? Fingerprint
) : IUnversioned;
