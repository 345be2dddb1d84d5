using Workbench.App.Storage.Auditing;
using Workbench.App.Storage.Rows;

namespace Workbench.App.Commands.Auditing;

/// <summary>
/// Writes what concerns security as log lines of their own category, beside the audit: a log that is collected elsewhere can't be
/// changed by whoever changes the database.
/// </summary>
public sealed partial class AuditLog(ILoggerFactory loggers)
{
    public const string Category = "Workbench.Audit";

    private readonly ILogger logger = loggers.CreateLogger(Category);

    public void Write(AuditRow row) =>
        LogEvent(
            logger,
            row.Outcome == AuditOutcome.Done ? LogLevel.Information : LogLevel.Warning,
            row.Command,
            row.Kind,
            row.Outcome,
            row.ActorId,
            row.Subject,
            row.Address,
            row.Session,
            row.Detail,
            row.Count
        );

    /// <summary>Writes what an operator compares with <c>verify --audit-seal</c> later.</summary>
    public void WriteSeal(AuditSealRow seal) => LogSeal(logger, seal.LastId, seal.No, seal.Hash);

    [LoggerMessage(
        Message = "{Event} ({Kind}): {Outcome}, person {PersonId}, {Subject}, from {Address}, session {Session}, {Detail}, {Count} times"
    )]
    private static partial void LogEvent(
        ILogger logger,
        LogLevel level,
        string @event,
        AuditKind kind,
        AuditOutcome outcome,
        int personId,
        string subject,
        string? address,
        string? session,
        string? detail,
        int count
    );

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "The audit is sealed up to row {LastId}: seal {No}:{Hash}"
    )]
    private static partial void LogSeal(ILogger logger, long lastId, int no, string hash);
}
