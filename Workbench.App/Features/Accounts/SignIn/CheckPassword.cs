using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Commands.Auditing;
using Workbench.App.Features.Accounts.Passwords;
using Workbench.App.Features.Accounts.Sessions;
using Workbench.App.Storage;
using Workbench.App.Storage.Auditing;
using Workbench.Domain;

namespace Workbench.App.Features.Accounts.SignIn;

/// <summary>
/// Returns the person with this e-mail address and password. Each attempt is counted before the password is checked, so that
/// parallel attempts get no more tries than one after the other; a correct password resets the count. Neither the answer nor
/// its time reveals which part was wrong. <see cref="SignInDelay"/> says who waits.
/// </summary>
[CommandName("CheckPassword")]
[AllowedFor(Roles.Administrator)]
public sealed class CheckPassword(
    CommandExecutor commands,
    IDbContextFactory<WorkbenchDb> contexts,
    SecurityEvents events,
    PasswordService passwordService
)
{
    public async Task<PasswordCheck> RunAsync(SignInAttempt attempt, CancellationToken ct)
    {
        if (attempt.Password.Length > PasswordService.MaxLength)
        {
            ReportFailure(null, attempt, AuditOutcome.Failed);
            return PasswordCheck.Wrong;
        }

        var person = await FindAsync(attempt.Email, ct);
        var wait = await CountAsync(attempt, person?.Id, ct);
        if (wait > TimeSpan.Zero)
        {
            ReportFailure(person, attempt, AuditOutcome.Locked);
            return new(null, wait);
        }

        var active = person is { IsActive: true } ? person : null;
        if (!passwordService.Verify(active?.PasswordHash, attempt.Password, out var newHash))
        {
            ReportFailure(person, attempt, AuditOutcome.Failed);
            return PasswordCheck.Wrong;
        }

        await AcceptAsync(attempt, active!, newHash, ct);
        return new(active, TimeSpan.Zero);
    }

    private void ReportFailure(Person? person, SignInAttempt attempt, AuditOutcome outcome) =>
        events.Report(
            new(
                StartSession.Name,
                AuditKind.SignIn,
                outcome,
                person?.Id ?? 0,
                person is null ? "" : $"person {person.Id}"
            )
            {
                TypedAddress = person is null ? attempt.Email : null,
            }
        );

    private async Task<Person?> FindAsync(string email, CancellationToken ct)
    {
        var normalized = EmailAddress.Normalize(email);
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db
            .People.AsNoTracking()
            .SingleOrDefaultAsync(p => p.NormalizedEmail == normalized, ct);
    }

    /// <summary>Counts the attempt as a wrong one.</summary>
    /// <returns>How long to wait; zero if the attempt counts.</returns>
    private async Task<TimeSpan> CountAsync(
        SignInAttempt attempt,
        int? personId,
        CancellationToken ct
    )
    {
        var wait = TimeSpan.Zero;
        var outcome = await commands.RunAsync<Outcome<Unit>>(
            CommandDescriptor.Create<CheckPassword>(
                Actor.Program,
                personId is null ? "unknown address" : $"person {personId}"
            ) with
            {
                IsAudited = false,
            },
            async (context, token) =>
            {
                (wait, var failures) = await SignInFailures.CountAsync(
                    context,
                    attempt.Account,
                    attempt.Sources(personId),
                    token
                );
                if (wait > TimeSpan.Zero)
                {
                    return Refusal.Because(RefusalCode.NotAllowed);
                }

                await MarkAttackedAsync(context, personId, failures, token);
                return Unit.Value;
            },
            ct
        );
        return outcome.Refusal?.Code == RefusalCode.Busy ? TimeSpan.FromSeconds(1) : wait;
    }

    /// <summary>Notes at the person that somebody tries wrong passwords, for the list of people and the alert.</summary>
    private static async Task MarkAttackedAsync(
        CommandContext context,
        int? personId,
        int failures,
        CancellationToken ct
    )
    {
        if (
            SignInDelay.IsAttack(failures)
            && personId is { } id
            && await context.Db.People.FindAsync([id], ct) is { } person
            && !(person.LockedUntil > context.Now)
        )
        {
            // Once in a while, not at each attempt: every new instant is a new alert.
            person.LockedUntil = context.Now + Person.WrongPasswordsShown;
            context.RecordChange(ChangeTopic.Person, id);
        }
    }

    private async Task AcceptAsync(
        SignInAttempt attempt,
        Person person,
        string? newHash,
        CancellationToken ct
    ) =>
        await commands.RunAsync<Outcome<Unit>>(
            CommandDescriptor.Create<CheckPassword>(Actor.Program, $"person {person.Id}") with
            {
                IsAudited = false,
            },
            async (context, token) =>
            {
                await SignInFailures.ForgetAsync(
                    context,
                    attempt.Account,
                    attempt.Sources(person.Id),
                    token
                );
                if (
                    newHash is not null
                    && await context.Db.People.FindAsync([person.Id], token) is { } stored
                    && string.Equals(
                        stored.PasswordHash,
                        person.PasswordHash,
                        StringComparison.Ordinal
                    )
                )
                {
                    stored.PasswordHash = newHash;
                }

                return Unit.Value;
            },
            ct
        );
}
