using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Workbench.App.Commands;
using Workbench.App.Live;
using Workbench.App.Settings;
using Workbench.App.Shell.Status;
using Workbench.App.Storage;
using Workbench.App.Storage.Rows;

namespace Workbench.App.Features.Accounts.Sessions;

/// <summary>
/// Checks at every request, and for open pages, whether the claims of a cookie are still valid. What was read is kept for a
/// minute, or until the person changes on any node, so that a request costs no statement.
/// </summary>
public sealed class SessionValidator : IDisposable
{
    private const int MaxKnown = 10_000;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<(int Person, string Session), Facts> known = new();
    private readonly IDbContextFactory<WorkbenchDb> contexts;
    private readonly SessionActivity activity;
    private readonly SignInSettings settings;
    private readonly TimeProvider time;
    private readonly string stampClaim;
    private readonly IDisposable subscription;
    private int generation;

    public SessionValidator(
        IDbContextFactory<WorkbenchDb> contexts,
        IOptions<IdentityOptions> options,
        SessionActivity activity,
        WorkbenchSettings settings,
        ChangeFeed feed,
        TimeProvider time
    )
    {
        (this.contexts, this.activity, this.time) = (contexts, activity, time);
        this.settings = settings.SignIn;
        stampClaim = options.Value.ClaimsIdentity.SecurityStampClaimType;
        subscription = feed.SubscribeCache(Forget);
    }

    /// <returns>The reason to sign the person out; null if the cookie is still valid.</returns>
    public async Task<SignOutReason?> FindSignOutReasonAsync(
        ClaimsPrincipal user,
        CancellationToken ct
    ) => (await ValidateAsync(user, ct)).Reason;

    /// <returns>The person of the cookie, or the reason to sign them out.</returns>
    public async Task<(Person? Person, SignOutReason? Reason)> ValidateAsync(
        ClaimsPrincipal user,
        CancellationToken ct
    )
    {
        if (PersonIdOf(user) is not { } id || SessionId.FromPrincipal(user) is not { } session)
        {
            return (null, SignOutReason.SignedOut);
        }

        var now = time.GetUtcNow().UtcDateTime;
        var facts = await FindFactsAsync((id, session.ToString()), now, ct);
        return FindReason(facts, user.FindFirstValue(stampClaim), now) is { } reason
            ? (null, reason)
            : (facts.Person, null);
    }

    public static int? PersonIdOf(ClaimsPrincipal user) =>
        int.TryParse(
            user.FindFirstValue(ClaimTypes.NameIdentifier),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var id
        )
            ? id
            : null;

    public void Dispose() => subscription.Dispose();

    private SignOutReason? FindReason(Facts facts, string? stamp, DateTime now) =>
        facts.Person is not { IsActive: true } person ? SignOutReason.Inactive
        : facts.Session is not { } session ? SignOutReason.SignedOut
        : SessionExpiry.FindReason(
            session,
            activity.Latest(session.Id, session.LastActiveAt),
            now,
            settings
        )
            is { } over
            ? over
        : string.Equals(person.SecurityStamp, stamp, StringComparison.Ordinal) ? null
        : SignOutReason.AccountChanged;

    private async Task<Facts> FindFactsAsync(
        (int Person, string Session) key,
        DateTime now,
        CancellationToken ct
    )
    {
        if (known.TryGetValue(key, out var kept) && now - kept.ReadAt < Kept && now >= kept.ReadAt)
        {
            return kept;
        }

        var before = Volatile.Read(ref generation);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = await db
            .People.AsNoTracking()
            .Where(p => p.Id == key.Person)
            .Select(p => new
            {
                Person = p,
                Session = db.Sessions.SingleOrDefault(s =>
                    s.Id == key.Session && s.PersonId == p.Id
                ),
            })
            .SingleOrDefaultAsync(ct);
        var facts = new Facts(found?.Person, found?.Session, now);
        if (facts.Session is not null)
        {
            known[key] = facts;
            if (before != Volatile.Read(ref generation))
            {
                // Somebody changed while it was read: the next request reads again.
                known.TryRemove(key, out _);
            }
        }

        return facts;
    }

    private void Forget(IReadOnlyCollection<Change> changes)
    {
        foreach (var change in changes.Where(c => c.Topic == ChangeTopic.Person))
        {
            Interlocked.Increment(ref generation);
            foreach (var key in known.Keys.Where(k => k.Person == change.EntityId))
            {
                known.TryRemove(key, out _);
            }
        }

        if (known.Count > MaxKnown)
        {
            known.Clear();
        }
    }

    private sealed record Facts(Person? Person, SessionRow? Session, DateTime ReadAt);
}
