namespace Workbench.App.Features.Accounts.TwoFactor;

/// <summary>How a person signs in.</summary>
/// <param name="IsOn">Whether a code follows the password.</param>
/// <param name="CodesLeft">The number of recovery codes that weren't used.</param>
public sealed record TwoFactorView(string Email, string SecurityStamp, bool IsOn, int CodesLeft);
