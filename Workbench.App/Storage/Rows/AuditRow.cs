using Workbench.Domain;

namespace Workbench.App.Storage.Rows;

/// <summary>Who did what to what, written in the transaction that did it. Holds ids and numbers, no text about people.</summary>
public sealed record AuditRow(
    long Id,
    DateTime At,
    int ActorId,
    string Command,
    string Subject,
    string? OperationId
) : IAppendOnly;
