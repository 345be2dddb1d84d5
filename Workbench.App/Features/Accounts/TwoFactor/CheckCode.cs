using Workbench.App.Commands;
using Workbench.App.Commands.Auditing;
using Workbench.App.Features.Accounts.Sessions;
using Workbench.App.Features.Accounts.SignIn;
using Workbench.App.Storage;
using Workbench.App.Storage.Auditing;
using Workbench.Domain;

namespace Workbench.App.Features.Accounts.TwoFactor;

/// <summary>
/// Checks the code that follows the password: of the authenticator app, each once, or a recovery code, which is used up. Wrong
/// codes are counted and delayed like wrong passwords, before the code is checked.
/// </summary>
[CommandName("CheckCode")]
[AllowedFor(Roles.Administrator)]
public sealed class CheckCode(
    CommandExecutor commands,
    SecurityEvents events,
    AuthenticatorKeys keys
)
{
    /// <returns>Whether the code is right, and how long to wait before the next one.</returns>
    public async Task<(bool IsRight, TimeSpan Wait)> RunAsync(
        SignInAttempt attempt,
        int personId,
        string code,
        CancellationToken ct
    )
    {
        var (isRight, wait) = (false, TimeSpan.Zero);
        await commands.RunAsync<Outcome<Unit>>(
            CommandDescriptor.Create<CheckCode>(Actor.Program, $"person {personId}") with
            {
                IsAudited = false,
            },
            async (context, token) =>
            {
                (isRight, wait) = (false, TimeSpan.Zero);
                if (
                    await context.Db.People.FindAsync([personId], token)
                    is not { IsActive: true } person
                )
                {
                    return Refusal.Because(RefusalCode.NotAllowed);
                }

                List<string> sources =
                [
                    .. attempt.Sources(personId).Select(source => $"code {source}"),
                ];
                (wait, _) = await SignInFailures.CountAsync(
                    context,
                    attempt.Account,
                    sources,
                    token
                );
                if (wait > TimeSpan.Zero)
                {
                    return Refusal.Because(RefusalCode.NotAllowed);
                }

                isRight = await UseAsync(context, person, code, token);
                return Unit.Value;
            },
            ct
        );
        if (isRight)
        {
            await ForgetAsync(attempt, personId, ct);
        }
        else
        {
            events.Report(
                new(
                    StartSession.Name,
                    AuditKind.SignIn,
                    wait > TimeSpan.Zero ? AuditOutcome.Locked : AuditOutcome.Failed,
                    personId,
                    $"person {personId}"
                )
            );
        }

        return (isRight, wait);
    }

    private async Task<bool> UseAsync(
        CommandContext context,
        Person person,
        string code,
        CancellationToken ct
    )
    {
        if (keys.FindStep(person, code) is { } step)
        {
            person.AuthenticatorStep = step;
            return true;
        }

        var hash = RecoveryCodes.Hash(code);
        if (await context.Db.RecoveryCodes.FindAsync([person.Id, hash], ct) is not { } found)
        {
            return false;
        }

        context.Db.RecoveryCodes.Remove(found);
        return true;
    }

    private Task<Outcome<Unit>> ForgetAsync(
        SignInAttempt attempt,
        int personId,
        CancellationToken ct
    ) =>
        commands.RunAsync<Outcome<Unit>>(
            CommandDescriptor.Create<CheckCode>(Actor.Program, $"person {personId}") with
            {
                IsAudited = false,
            },
            async (context, token) =>
            {
                await SignInFailures.ForgetAsync(
                    context,
                    attempt.Account,
                    [.. attempt.Sources(personId).Select(source => $"code {source}")],
                    token
                );
                return Unit.Value;
            },
            ct
        );
}
