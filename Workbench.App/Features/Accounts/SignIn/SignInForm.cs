namespace Workbench.App.Features.Accounts.SignIn;

/// <summary>The data that the sign-in form posts.</summary>
public sealed class SignInForm
{
    public string? Email { get; set; }

    public string? Password { get; set; }
}
