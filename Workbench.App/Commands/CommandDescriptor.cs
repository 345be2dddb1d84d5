using System.Reflection;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Commands;

/// <summary>Describes a command: what it does, who runs it, and the operation id that makes it run only once.</summary>
/// <param name="AllowedRoles">
/// Roles that may run it. They are checked against the person's current roles inside the transaction.
/// </param>
/// <param name="Subject">What the command changes, such as "ticket 412". Stored in the audit.</param>
/// <param name="OperationId">Chosen by the caller. The same id again returns the same answer and has no second effect.</param>
public sealed record CommandDescriptor(
    Actor Actor,
    string Name,
    Roles AllowedRoles,
    string Subject,
    Guid? OperationId
)
{
    /// <summary>Name under which the operation is stored. Two commands that do the same thing share it.</summary>
    public string OperationName { get; init; } = Name;

    /// <summary>False for changes that aren't worth an audit entry, such as a draft.</summary>
    public bool IsAudited { get; init; } = true;

    /// <summary>Creates the descriptor of a use case, with its stored name and its allowed roles.</summary>
    /// <exception cref="InvalidOperationException">The use case has no stored name or no allowed roles.</exception>
    public static CommandDescriptor Create<TUseCase>(
        Actor actor,
        string subject,
        Guid? operationId = null
    ) =>
        new(
            actor,
            NameOf(typeof(TUseCase)),
            AllowedRolesOf(typeof(TUseCase)),
            subject,
            operationId
        );

    /// <summary>Returns the name under which a use case is stored.</summary>
    public static string NameOf(Type useCase) =>
        useCase.GetCustomAttribute<CommandNameAttribute>()?.Name
        ?? throw new InvalidOperationException($"{useCase.Name} has no stored name.");

    public static Roles AllowedRolesOf(Type useCase) =>
        useCase.GetCustomAttribute<AllowedForAttribute>()?.Roles
        ?? throw new InvalidOperationException($"{useCase.Name} has no allowed roles.");
}
