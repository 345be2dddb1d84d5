namespace Workbench.App.Settings;

/// <summary>Settings for how long a person stays signed in.</summary>
/// <param name="IdleMinutes">Minutes without a key or a click after which a session ends.</param>
/// <param name="SessionHours">Hours after which a session ends whatever its person does.</param>
public sealed record SignInSettings(int IdleMinutes, int SessionHours)
{
    public const int MaxSessionHours = 24;

    public static SignInSettings Default { get; } = new(120, 12);

    internal static SignInSettings Read(SettingsReader reader) =>
        new(
            reader.ReadInteger("SignIn:IdleMinutes", Default.IdleMinutes, 5, 24 * 60),
            reader.ReadInteger("SignIn:SessionHours", Default.SessionHours, 1, MaxSessionHours)
        );
}
