using Mono.Cecil;
using Mono.Cecil.Cil;
using Workbench.App.Shell;
using Workbench.Domain;

namespace Workbench.Tests.Architecture;

/// <summary>
/// Which types the compiled code of the program uses, with the tests for their fixtures. Everything that is nested in a type
/// (lambdas and the bodies of asynchronous methods are, too) counts to the outermost type, and so to its file. A constant is
/// copied by the compiler and leaves no trace.
/// </summary>
internal static class CompiledCode
{
    private static readonly Lazy<
        IReadOnlyCollection<(string Type, IReadOnlySet<string> Used)>
    > Read = new(() =>
        [
            .. new[]
            {
                typeof(RuleAttribute).Assembly,
                typeof(ShellTexts).Assembly,
                typeof(CompiledCode).Assembly,
            }.SelectMany(assembly => ReadTypes(assembly.Location)),
        ]
    );

    /// <summary>The outermost types by full name, each with the outermost types that it uses.</summary>
    public static IReadOnlyCollection<(string Type, IReadOnlySet<string> Used)> Types => Read.Value;

    private static List<(string Type, IReadOnlySet<string> Used)> ReadTypes(string path)
    {
        using var module = ModuleDefinition.ReadModule(path);
        return
        [
            .. module
                .GetTypes()
                .GroupBy(NameOf, StringComparer.Ordinal)
                .Select(g =>
                    (
                        g.Key,
                        (IReadOnlySet<string>)
                            g.SelectMany(UsedBy)
                                .SelectMany(Parts)
                                .Select(NameOf)
                                .ToHashSet(StringComparer.Ordinal)
                    )
                ),
        ];
    }

    private static string NameOf(TypeReference type)
    {
        while (type.DeclaringType is { } outer)
        {
            type = outer;
        }

        return type.FullName;
    }

    private static IEnumerable<TypeReference?> UsedBy(TypeDefinition type) =>
        type
            .Interfaces.Select(i => i.InterfaceType)
            .Append(type.BaseType)
            .Concat(type.Fields.Select(f => f.FieldType))
            .Concat(type.GenericParameters.SelectMany(ConstraintsOf))
            .Concat(AttributesOf(type))
            .Concat(type.Fields.SelectMany(AttributesOf))
            .Concat(type.Properties.SelectMany(AttributesOf))
            .Concat(type.Methods.SelectMany(UsedBy));

    private static IEnumerable<TypeReference?> UsedBy(MethodDefinition method)
    {
        var signature = method
            .Parameters.Select(p => p.ParameterType)
            .Append(method.ReturnType)
            .Concat(method.GenericParameters.SelectMany(ConstraintsOf))
            .Concat(AttributesOf(method))
            .Concat(method.Parameters.SelectMany(AttributesOf));
        return method.HasBody
            ? signature
                .Concat(method.Body.Variables.Select(v => v.VariableType))
                .Concat(method.Body.ExceptionHandlers.Select(h => h.CatchType))
                .Concat(method.Body.Instructions.SelectMany(UsedBy))
            : signature;
    }

    private static IEnumerable<TypeReference?> UsedBy(Instruction instruction) =>
        instruction.Operand switch
        {
            TypeReference type => [type],
            GenericInstanceMethod method => method.GenericArguments.Append(method.DeclaringType),
            MemberReference member => [member.DeclaringType],
            _ => [],
        };

    private static IEnumerable<TypeReference> ConstraintsOf(GenericParameter parameter) =>
        parameter.Constraints.Select(c => c.ConstraintType);

    private static IEnumerable<TypeReference> AttributesOf(ICustomAttributeProvider member) =>
        member.CustomAttributes.SelectMany(a =>
            a.ConstructorArguments.Concat(a.Properties.Select(p => p.Argument))
                .Select(argument => argument.Value)
                .OfType<TypeReference>()
                .Append(a.AttributeType)
        );

    /// <summary>The types that a type is made of: its element and its arguments.</summary>
    private static IEnumerable<TypeReference> Parts(TypeReference? type) =>
        type switch
        {
            null or GenericParameter or FunctionPointerType => [],
            GenericInstanceType generic => generic
                .GenericArguments.SelectMany(Parts)
                .Append(generic.ElementType),
            TypeSpecification wrapped => Parts(wrapped.ElementType),
            _ => [type],
        };
}
