using System.Collections.Concurrent;
using System.Reflection;
using Workbench.App.Storage;
using Workbench.App.Storage.Auditing;
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
    private static readonly ConcurrentDictionary<Type, CommandNameAttribute> Attributes = new();
    private static readonly ConcurrentDictionary<Type, Roles> RolesByUseCase = new();

    /// <summary>
    /// Fingerprint of what the caller sends under the operation id. The id again with other content is refused, so that the
    /// later content is not taken for the earlier.
    /// </summary>
    public string? ContentFingerprint { get; init; }

    /// <summary>Name under which the operation is stored. Two commands that do the same thing share it.</summary>
    public string OperationName { get; init; } = Name;

    /// <summary>How the records of the command came about, if a person or a schedule alone does not say it.</summary>
    public RecordOrigin? Origin { get; init; }

    /// <summary>False for changes that aren't worth an audit entry, such as a draft.</summary>
    public bool IsAudited { get; init; } = true;

    /// <summary>What its row in the audit is about.</summary>
    public AuditKind Kind { get; init; }

    /// <summary>What else the audit should say; <see cref="CommandContext.AuditDetail"/> goes before it.</summary>
    public string? Detail { get; init; }

    /// <summary>The person who did it, if the program acts for somebody who is not signed in.</summary>
    public int? AuditedPersonId { get; init; }

    /// <summary>Creates the descriptor of a use case, with its stored name and its allowed roles.</summary>
    /// <exception cref="InvalidOperationException">The use case has no stored name or no allowed roles.</exception>
    public static CommandDescriptor Create<TUseCase>(Actor actor, string subject) =>
        new(actor, NameOf(typeof(TUseCase)), AllowedRolesOf(typeof(TUseCase)), subject, null)
        {
            Kind = AttributeOf(typeof(TUseCase)).Kind,
        };

    /// <summary>Creates the descriptor of a use case that runs once for each operation id.</summary>
    /// <param name="content">
    /// What the caller sends besides the subject, such as a text; null if nothing. It contains no password and no version: an
    /// operation that is sent again may have seen a newer version.
    /// </param>
    /// <exception cref="InvalidOperationException">The use case has no stored name or no allowed roles.</exception>
    public static CommandDescriptor Create<TUseCase>(
        Actor actor,
        string subject,
        Guid operationId,
        object? content
    ) =>
        Create<TUseCase>(actor, subject) with
        {
            OperationId = operationId,
            ContentFingerprint = OperationFingerprint.Calculate(subject, content),
        };

    /// <summary>Returns the name under which a use case is stored.</summary>
    public static string NameOf(Type useCase) => AttributeOf(useCase).Name;

    public static Roles AllowedRolesOf(Type useCase) =>
        RolesByUseCase.GetOrAdd(
            useCase,
            static type =>
                type.GetCustomAttribute<AllowedForAttribute>()?.Roles
                ?? throw new InvalidOperationException($"{type.Name} has no allowed roles.")
        );

    private static CommandNameAttribute AttributeOf(Type useCase) =>
        Attributes.GetOrAdd(
            useCase,
            static type =>
                type.GetCustomAttribute<CommandNameAttribute>()
                ?? throw new InvalidOperationException($"{type.Name} has no stored name.")
        );
}
