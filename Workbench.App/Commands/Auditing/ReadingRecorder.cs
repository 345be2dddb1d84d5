using Workbench.App.Storage;
using Workbench.App.Storage.Auditing;
using Workbench.Domain;

namespace Workbench.App.Commands.Auditing;

/// <summary>
/// Records that somebody reads what is sensitive. It is called after the query has checked the rights and before anything is
/// given out: what can't be recorded is not shown.
/// </summary>
[CommandName("Read", Kind = AuditKind.Reading)]
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class ReadingRecorder(CommandExecutor commands)
{
    /// <param name="subject">The record, such as "customer 7"; empty for none.</param>
    /// <param name="detail">What was chosen of it; null for all.</param>
    /// <exception cref="AccessDeniedException">The person doesn't exist or is deactivated.</exception>
    /// <exception cref="TimeoutException">The database is busy.</exception>
    public async Task RecordAsync(
        Actor actor,
        AuditedReading reading,
        string subject,
        string? detail,
        CancellationToken ct
    )
    {
        var outcome = await commands.RunAsync<Outcome<Unit>>(
            CommandDescriptor.Create<ReadingRecorder>(actor, subject) with
            {
                Name = NameOf(reading),
                Detail = detail,
            },
            static (_, _) => Task.FromResult<Outcome<Unit>>(Unit.Value),
            ct
        );
        if (outcome.Refusal is { } refusal)
        {
            throw refusal.Code == RefusalCode.NotAllowed
                ? new AccessDeniedException(NameOf(reading))
                : new TimeoutException("The reading could not be recorded.");
        }
    }

    /// <summary>Returns the stored name of a reading.</summary>
    public static string NameOf(AuditedReading reading) => $"Read{reading}";
}
