using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.Accounts.Sessions;

/// <summary>Stores when sessions were last active. Not audited: it says nothing but that somebody is at work.</summary>
[CommandName("RecordSessionActivity")]
[AllowedFor(Roles.Administrator)]
public sealed class RecordSessionActivity(CommandExecutor commands)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        IReadOnlyDictionary<string, DateTime> activity,
        CancellationToken ct
    ) =>
        commands.RunAsync<Outcome<Unit>>(
            CommandDescriptor.Create<RecordSessionActivity>(actor, "sessions") with
            {
                IsAudited = false,
            },
            async (context, token) =>
            {
                var ids = activity.Keys.ToList();
                var sessions = await context
                    .Db.Sessions.Where(s => ids.Contains(s.Id) && s.EndedAt == null)
                    .ToListAsync(token);
                foreach (var session in sessions)
                {
                    var at = activity[session.Id];
                    if (at > session.LastActiveAt)
                    {
                        context.Replace(session, session with { LastActiveAt = WholeSeconds(at) });
                    }
                }

                return Unit.Value;
            },
            ct
        );

    private static DateTime WholeSeconds(DateTime at) =>
        at.AddTicks(-(at.Ticks % TimeSpan.TicksPerSecond));
}
