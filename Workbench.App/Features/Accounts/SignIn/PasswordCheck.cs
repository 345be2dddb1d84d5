using Workbench.App.Storage;

namespace Workbench.App.Features.Accounts.SignIn;

/// <summary>The answer to a sign-in attempt. It is the same for an address that nobody has.</summary>
/// <param name="Person">The person whose address and password they are; null otherwise.</param>
/// <param name="Wait">How long to wait before the next attempt; zero if there is no need.</param>
public sealed record PasswordCheck(Person? Person, TimeSpan Wait)
{
    public static PasswordCheck Wrong { get; } = new(null, TimeSpan.Zero);
}
