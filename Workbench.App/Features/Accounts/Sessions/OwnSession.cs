namespace Workbench.App.Features.Accounts.Sessions;

/// <summary>An open session of the person who looks at it. Instants are UTC.</summary>
/// <param name="IsCurrent">Whether it is the session of this browser.</param>
public sealed record OwnSession(
    Guid Id,
    DateTime SignedInAt,
    DateTime LastActiveAt,
    string Address,
    string Browser,
    bool IsCurrent
);
