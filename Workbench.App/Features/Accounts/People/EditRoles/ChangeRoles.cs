using Workbench.App.Commands;
using Workbench.App.Features.Accounts.Sessions;
using Workbench.App.Shared.Tickets;
using Workbench.App.Storage;
using Workbench.App.Storage.Auditing;
using Workbench.Domain;

namespace Workbench.App.Features.Accounts.People.EditRoles;

/// <summary>Changes a person's roles and ends their sessions, so that no open page continues with the old roles.</summary>
[CommandName("ChangeRoles", Kind = AuditKind.Access)]
[AllowedFor(Roles.Administrator)]
public sealed class ChangeRoles(CommandExecutor commands)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        int personId,
        Roles roles,
        Guid operationId,
        CancellationToken ct
    ) =>
        commands.RunAsync(
            CommandDescriptor.Create<ChangeRoles>(actor, $"person {personId}", operationId, roles),
            (context, token) => ChangeAsync(context, personId, roles, token),
            ct
        );

    private static async Task<Outcome<Unit>> ChangeAsync(
        CommandContext context,
        int personId,
        Roles roles,
        CancellationToken ct
    )
    {
        if (await context.Db.People.FindAsync([personId], ct) is not { } person)
        {
            return Refusal.Because(RefusalCode.NotFound, FieldName.Person);
        }

        if (roles == Roles.None)
        {
            return Refusal.Because(RefusalCode.RoleRequired);
        }

        if (
            !roles.HasFlag(Roles.Administrator)
            && await Administrators.IsLastAsync(context, person, ct)
        )
        {
            return Refusal.Because(RefusalCode.LastAdministrator);
        }

        context.AuditDetail = $"{person.Roles} → {roles}";
        if (person.Roles != roles)
        {
            if ((roles & (Roles.Technician | Roles.TeamLead)) == Roles.None)
            {
                // Nobody but a technician or a team lead can stop a timer.
                await context.ParkTimerOfAsync(personId, ct);
            }

            person.Roles = roles;
            person.SecurityStamp = SecurityStamps.Create();
            context.RecordChange(ChangeTopic.Person, personId);
        }

        return Unit.Value;
    }
}
