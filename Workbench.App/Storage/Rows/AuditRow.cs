using Workbench.Domain;

namespace Workbench.App.Storage.Rows;

/// <summary>
/// Records who did what to which entity, in the transaction that did it. Contains ids and numbers, no text about people.
/// </summary>
public sealed record AuditRow(
    long Id,
    DateTime At,
    int ActorId,
    string Command,
    string Subject,
    string? OperationId
) : IAppendOnly;
