using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.App.Storage.Rows;

namespace Workbench.App.Features.Accounts.SignIn;

/// <summary>Counts wrong passwords and codes, and forgets them.</summary>
internal static class SignInFailures
{
    /// <summary>Counts an attempt as a wrong one at each place, unless one of them has to wait.</summary>
    /// <returns>How long to wait; zero if the attempt counts. And the wrong attempts of the place with the most.</returns>
    public static async Task<(TimeSpan Wait, int Failures)> CountAsync(
        CommandContext context,
        string account,
        IReadOnlyList<string> sources,
        CancellationToken ct
    )
    {
        var rows = await context
            .Db.SignInFailures.Where(f => f.Account == account && sources.Contains(f.Source))
            .ToDictionaryAsync(f => f.Source, StringComparer.Ordinal, ct);
        var wait = sources.Max(s => WaitOf(rows.GetValueOrDefault(s), context.Now));
        if (wait > TimeSpan.Zero)
        {
            return (wait, 0);
        }

        var failures = sources.Max(s => Count(context, account, s, rows.GetValueOrDefault(s)));
        return (TimeSpan.Zero, failures);
    }

    /// <summary>Forgets the wrong attempts of places from which a right one came.</summary>
    public static async Task ForgetAsync(
        CommandContext context,
        string account,
        IReadOnlyList<string> sources,
        CancellationToken ct
    ) =>
        context.Db.SignInFailures.RemoveRange(
            await context
                .Db.SignInFailures.Where(f => f.Account == account && sources.Contains(f.Source))
                .ToListAsync(ct)
        );

    /// <summary>Forgets the wrong attempts of a person who gets a new password or is activated.</summary>
    public static async Task ForgetAsync(
        CommandContext context,
        Person person,
        CancellationToken ct
    )
    {
        var account = SignInAttempt.AccountOf(person.Email);
        context.Db.SignInFailures.RemoveRange(
            await context.Db.SignInFailures.Where(f => f.Account == account).ToListAsync(ct)
        );
        person.LockedUntil = null;
    }

    private static TimeSpan WaitOf(SignInFailureRow? row, DateTime now)
    {
        if (row is null || now >= row.LastAt + SignInDelay.Remembered)
        {
            return TimeSpan.Zero;
        }

        var delay = string.Equals(row.Source, SignInFailureRow.Anywhere, StringComparison.Ordinal)
            ? SignInDelay.OfUnknownBrowsers(row.Count)
            : SignInDelay.OfOnePlace(row.Count);
        return row.LastAt + delay - now;
    }

    private static int Count(
        CommandContext context,
        string account,
        string source,
        SignInFailureRow? row
    )
    {
        if (row is null)
        {
            context.Db.SignInFailures.Add(new(account, source, 1, context.Now));
            return 1;
        }

        var count = context.Now >= row.LastAt + SignInDelay.Remembered ? 1 : row.Count + 1;
        context.Replace(row, row with { Count = count, LastAt = context.Now });
        return count;
    }
}
