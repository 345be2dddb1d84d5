using Workbench.Domain;

namespace Workbench.App.Storage;

/// <summary>A person who can sign in. ASP.NET Core Identity writes the row through its user store.</summary>
public sealed class Person
{
    public const int NameLength = 100;
    public const int EmailLength = 254;
    public const int AuthenticatorKeyLength = 1_000;

    /// <summary>For how long people are told that somebody tries wrong passwords.</summary>
    public static readonly TimeSpan WrongPasswordsShown = TimeSpan.FromMinutes(15);

    public int Id { get; set; }
    public required string Name { get; set; }
    public required string Email { get; set; }

    /// <summary>Upper case, as Identity normalizes it. Unique.</summary>
    public string NormalizedEmail { get; set; } = "";
    public Roles Roles { get; set; }

    /// <summary>The name in import files if it is no longer the person's name; null otherwise.</summary>
    public string? ImportName { get; set; }

    /// <summary>The person that this imported one was joined into; null otherwise. Its facts keep its id.</summary>
    public int? JoinedIntoId { get; set; }

    /// <summary>The id under which the person's work counts: their own, or that of the person they were joined into.</summary>
    public int EffectiveId => JoinedIntoId ?? Id;

    /// <summary>False when the person can't sign in. Open sessions are then closed.</summary>
    public bool IsActive { get; set; } = true;
    public string? PasswordHash { get; set; }
    public string SecurityStamp { get; set; } = "";

    /// <summary>
    /// UTC instant until which people are told that somebody tries wrong passwords; null if nobody did. It keeps nobody out: who
    /// waits depends on the place.
    /// </summary>
    public DateTime? LockedUntil { get; set; }

    /// <summary>The encrypted key of the authenticator app; null while the person signs in without one.</summary>
    public string? AuthenticatorKey { get; set; }

    /// <summary>The time step of the last code that was used, so that no code counts twice.</summary>
    public long AuthenticatorStep { get; set; }

    public Actor ToActor() => new(Id, Name, Roles);
}
