namespace Workbench.App.Features.Accounts.TwoFactor;

/// <summary>A sign-in whose password was right and whose code is missing.</summary>
/// <param name="NewKey">The key of an app that is set up now; null if the person has one.</param>
public sealed record PendingSignIn(int PersonId, string SecurityStamp, string? NewKey);
