using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.App.Storage.Auditing;
using Workbench.Domain;

namespace Workbench.App.Features.Accounts.People.Edit;

/// <summary>
/// Changes the name and the email address of a person. Lines of a ticket's history keep the name that was in use. Import files
/// still find the person under the name with which they came in.
/// </summary>
[CommandName("ChangePerson", Kind = AuditKind.Access)]
[AllowedFor(Roles.Administrator)]
public sealed class ChangePerson(CommandExecutor commands)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        int personId,
        ChangePersonInput input,
        Guid operationId,
        CancellationToken ct
    ) =>
        commands.RunAsync(
            CommandDescriptor.Create<ChangePerson>(actor, $"person {personId}", operationId, input),
            (context, token) => ChangeAsync(context, personId, input, token),
            ct
        );

    private static async Task<Outcome<Unit>> ChangeAsync(
        CommandContext context,
        int personId,
        ChangePersonInput input,
        CancellationToken ct
    )
    {
        if (await context.Db.People.FindAsync([personId], ct) is not { } person)
        {
            return Refusal.Because(RefusalCode.NotFound, FieldName.Person);
        }

        if (input.Validate() is { } problem)
        {
            return problem;
        }

        var email = EmailAddress.Normalize(input.Email);
        if (
            await context.Db.People.AnyAsync(
                p => p.Id != personId && p.NormalizedEmail == email,
                ct
            )
        )
        {
            return Refusal.Because(RefusalCode.EmailTaken, input.Email.Trim());
        }

        var name = input.Name.Trim();
        if (!string.Equals(person.Name, name, StringComparison.Ordinal))
        {
            person.ImportName ??= person.Name;
        }

        (person.Name, person.Email, person.NormalizedEmail) = (name, input.Email.Trim(), email);
        context.RecordChange(ChangeTopic.Person, personId);
        return Unit.Value;
    }
}
