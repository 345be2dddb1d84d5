namespace Workbench.App.Features.Accounts.SignIn;

/// <summary>The form that asks for a code after the password.</summary>
public sealed class CodeForm
{
    public string? Pending { get; set; }
    public string? Code { get; set; }

    /// <summary>Whether this browser needs no code for some time.</summary>
    public bool Remember { get; set; }
}
