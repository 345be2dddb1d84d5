using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Accounts.Passwords;
using Workbench.App.Features.Accounts.Sessions;
using Workbench.App.Storage;
using Workbench.App.Storage.Auditing;
using Workbench.Domain;

namespace Workbench.App.Features.Accounts.SignIn;

/// <summary>
/// Returns the person with this e-mail address and password. Each attempt is counted before the password is checked, so that
/// parallel attempts get no more than five tries; a correct password resets the count. Neither the answer nor its time reveals
/// which part was wrong.
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
    public const int MaxAttempts = 5;

    /// <returns>The person; null if address or password is wrong.</returns>
    public async Task<Person?> RunAsync(string email, string password, CancellationToken ct)
    {
        if (password.Length > PasswordService.MaxLength)
        {
            ReportFailure(null, email, isCounted: true);
            return null;
        }

        var person = await FindAsync(email, ct);
        var isCounted = person is not null && await UpdateAsync(person.Id, CountAttempt, ct);
        if (
            passwordService.Verify(isCounted ? person!.PasswordHash : null, password)
            && await UpdateAsync(person!.Id, ResetAttempts, ct)
        )
        {
            return person;
        }

        ReportFailure(person, email, isCounted);
        return null;
    }

    /// <param name="isCounted">False if the account is locked or inactive, so that no password counts.</param>
    private void ReportFailure(Person? person, string email, bool isCounted) =>
        events.Report(
            new(
                StartSession.Name,
                AuditKind.SignIn,
                person is { IsActive: true } && !isCounted
                    ? AuditOutcome.Locked
                    : AuditOutcome.Failed,
                person?.Id ?? 0,
                person is null ? "" : $"person {person.Id}"
            )
            {
                TypedAddress = person is null ? email : null,
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

    private async Task<bool> UpdateAsync(
        int id,
        Func<Person, DateTime, bool> change,
        CancellationToken ct
    )
    {
        var outcome = await commands.RunAsync<Outcome<Unit>>(
            CommandDescriptor.Create<CheckPassword>(Actor.Program, $"person {id}") with
            {
                IsAudited = false,
            },
            async (context, token) =>
            {
                if (
                    await context.Db.People.FindAsync([id], token) is not { IsActive: true } person
                    || !change(person, context.Now)
                )
                {
                    return Refusal.Because(RefusalCode.NotAllowed);
                }

                context.RecordChange(ChangeTopic.Person, id);
                return Unit.Value;
            },
            ct
        );
        return outcome.Match(_ => true, _ => false);
    }

    private static bool CountAttempt(Person person, DateTime now)
    {
        if (person.LockedUntil > now)
        {
            return false;
        }

        if (person.LockedUntil is not null)
        {
            (person.FailedSignIns, person.LockedUntil) = (0, null);
        }

        person.FailedSignIns++;
        if (person.FailedSignIns >= MaxAttempts)
        {
            person.LockedUntil = now + Person.LockoutDuration;
        }

        return true;
    }

    private static bool ResetAttempts(Person person, DateTime now)
    {
        (person.FailedSignIns, person.LockedUntil) = (0, null);
        return true;
    }
}
