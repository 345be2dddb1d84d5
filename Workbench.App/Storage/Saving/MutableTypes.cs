using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Workbench.App.Storage.Saving;

/// <summary>
/// Tells which loaded rows may have been changed by setting a property. Records can only be replaced, which EF Core notices
/// without comparing them with what was loaded.
/// </summary>
internal static class MutableTypes
{
    private static readonly ConcurrentDictionary<Type, bool> Known = new();

    public static bool Contains(object entity) => Known.GetOrAdd(entity.GetType(), HasSetter);

    private static bool HasSetter(Type type) =>
        type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Any(p =>
                p.SetMethod is { } setter
                && !setter
                    .ReturnParameter.GetRequiredCustomModifiers()
                    .Contains(typeof(IsExternalInit))
            );
}
