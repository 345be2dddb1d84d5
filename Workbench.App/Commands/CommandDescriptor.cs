using System.Reflection;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Commands;

/// <summary>What is being done, by whom, to what; with the id that makes it happen once.</summary>
/// <param name="AllowedRoles">Roles that may do it; checked against the person's current rights inside the transaction.</param>
/// <param name="Subject">What it is done to, such as "ticket 412"; for the audit.</param>
/// <param name="OperationId">Made by the caller: the same id again gives the same answer and no second effect.</param>
public sealed record CommandDescriptor(
    Actor Actor,
    string Name,
    Roles AllowedRoles,
    string Subject,
    Guid? OperationId
)
{
    /// <summary>Under which name its operation is remembered: two deeds that are one and the same said twice share it.</summary>
    public string OperationName { get; init; } = Name;

    /// <summary>False for what is nobody's business yet, such as a draft.</summary>
    public bool IsAudited { get; init; } = true;

    /// <summary>The command of a use case, with its name and the roles that it is allowed for.</summary>
    /// <exception cref="InvalidOperationException">The use case has no stored name or doesn't say who may run it.</exception>
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
        ?? throw new InvalidOperationException($"{useCase.Name} doesn't say who may run it.");
}
