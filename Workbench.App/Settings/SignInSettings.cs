using Workbench.Domain;

namespace Workbench.App.Settings;

/// <summary>Settings for how people sign in and how long they stay signed in.</summary>
/// <param name="IdleMinutes">Minutes without a key or a click after which a session ends.</param>
/// <param name="SessionHours">Hours after which a session ends whatever its person does.</param>
/// <param name="TwoFactorRoles">Whoever has one of these roles can't sign in with a password alone.</param>
public sealed record SignInSettings(int IdleMinutes, int SessionHours, Roles TwoFactorRoles)
{
    public const int MaxSessionHours = 24;

    private const string TwoFactorRolesKey = "SignIn:TwoFactorRoles";

    public static SignInSettings Default { get; } = new(120, 12, Roles.None);

    public bool NeedsTwoFactor(Roles roles) => (roles & TwoFactorRoles) != Roles.None;

    internal static SignInSettings Read(SettingsReader reader) =>
        new(
            reader.ReadInteger("SignIn:IdleMinutes", Default.IdleMinutes, 5, 24 * 60),
            reader.ReadInteger("SignIn:SessionHours", Default.SessionHours, 1, MaxSessionHours),
            ReadRoles(reader)
        );

    private static Roles ReadRoles(SettingsReader reader)
    {
        var all = Roles.None;
        foreach (
            var name in reader
                .ReadText(TwoFactorRolesKey, "")
                .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        )
        {
            var role = Enum.GetValues<Roles>()
                .FirstOrDefault(r =>
                    r != Roles.None
                    && string.Equals(r.ToString(), name, StringComparison.OrdinalIgnoreCase)
                );
            if (role == Roles.None)
            {
                reader.AddError(
                    TwoFactorRolesKey,
                    $"must list roles such as Administrator, TeamLead, not \"{name}\""
                );
            }

            all |= role;
        }

        return all;
    }
}
