using Workbench.App.Commands;
using Workbench.App.Commands.Auditing;
using Workbench.App.Features.Accounts.Sessions;
using Workbench.App.Features.Accounts.SignIn;
using Workbench.App.Features.Accounts.TwoFactor;
using Workbench.App.Storage;
using Workbench.App.Storage.Auditing;
using Workbench.Domain;

namespace Workbench.App.Features.Accounts.Passwords;

/// <summary>
/// Sets a password with a one-time link. The holder of the link is not signed in, so the program acts for them. If two use the
/// link at once, the second finds a changed stamp and is refused.
/// </summary>
[CommandName("SetPassword", Kind = AuditKind.SignIn)]
[AllowedFor(Roles.Administrator)]
public sealed class SetPassword(
    CommandExecutor commands,
    OneTimeLinks links,
    SecurityEvents events,
    PasswordService passwordService
)
{
    public async Task<Outcome<Unit>> RunAsync(
        OneTimeLink link,
        string password,
        CancellationToken ct
    )
    {
        if (await links.FindPersonAsync(link, ct) is not { } opened)
        {
            events.Report(
                new(
                    "SetPassword",
                    AuditKind.SignIn,
                    AuditOutcome.Failed,
                    0,
                    $"person {link.PersonId}"
                )
            );
            return Refusal.Because(RefusalCode.LinkExpired);
        }

        if (PasswordService.Validate(password, opened.Name, opened.Email) is { } problem)
        {
            return problem;
        }

        // Hashed outside the transaction: hashing takes longer than a transaction may.
        var hash = passwordService.Hash(password);
        return await commands.RunAsync(
            CommandDescriptor.Create<SetPassword>(Actor.Program, $"person {opened.Id}") with
            {
                AuditedPersonId = opened.Id,
            },
            (context, token) => SetAsync(context, opened, hash, token),
            ct
        );
    }

    private static async Task<Outcome<Unit>> SetAsync(
        CommandContext context,
        Person opened,
        string hash,
        CancellationToken ct
    )
    {
        if (
            await context.Db.People.FindAsync([opened.Id], ct) is not { IsActive: true } person
            || !string.Equals(person.SecurityStamp, opened.SecurityStamp, StringComparison.Ordinal)
        )
        {
            return Refusal.Because(RefusalCode.LinkExpired);
        }

        person.PasswordHash = hash;
        person.SecurityStamp = SecurityStamps.Create();
        await SignInFailures.ForgetAsync(context, person, ct);
        // The link is the way in for somebody who lost the app. Roles that need one set it up at the next sign-in.
        await TurnOffTwoFactor.ClearAsync(context, person, ct);
        context.RecordChange(ChangeTopic.Person, person.Id);
        return Unit.Value;
    }
}
