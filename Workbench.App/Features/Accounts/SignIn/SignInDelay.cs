namespace Workbench.App.Features.Accounts.SignIn;

/// <summary>
/// Decides how long to wait after wrong passwords. Waiting grows for the place that tries, so that guessing is hopeless and a
/// colleague elsewhere isn't kept out. Only when an account is attacked from very many places at once do all browsers that it
/// doesn't know wait, for a minute between attempts.
/// </summary>
public static class SignInDelay
{
    /// <summary>Wrong passwords of one place without waiting.</summary>
    public const int FreeAttempts = 5;

    /// <summary>Wrong passwords of all unknown browsers together after which each waits.</summary>
    public const int FreeAttemptsAnywhere = 50;

    /// <summary>After so long without a wrong password, nothing is remembered.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromHours(1);

    /// <summary>The longest time that one place waits.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan First = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Anywhere = TimeSpan.FromMinutes(1);

    /// <returns>The wait after so many wrong passwords of one place: none, 30 s, 1, 2, 4, 8, then 15 minutes.</returns>
    public static TimeSpan OfOnePlace(int failures)
    {
        if (failures < FreeAttempts)
        {
            return TimeSpan.Zero;
        }

        var doublings = Math.Min(failures - FreeAttempts, 10);
        var wait = First * Math.Pow(2, doublings);
        return wait < Longest ? wait : Longest;
    }

    /// <returns>The wait of every unknown browser after so many wrong passwords from anywhere.</returns>
    public static TimeSpan OfUnknownBrowsers(int failures) =>
        failures < FreeAttemptsAnywhere ? TimeSpan.Zero : Anywhere;

    /// <returns>Whether so many wrong passwords are worth a word to the team leads.</returns>
    public static bool IsAttack(int failuresAnywhere) => failuresAnywhere >= FreeAttempts;
}
