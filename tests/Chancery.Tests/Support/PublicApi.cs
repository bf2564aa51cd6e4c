using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Chancery.Tests;

/// <summary>Writes the public types and members of an assembly as text, sorted. What the compiler adds to records is left out.</summary>
internal static class PublicApi
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Describe(Assembly assembly)
    {
        StringBuilder text = new();
        foreach (Type type in assembly.GetExportedTypes().OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            text.Append(Heading(type)).Append('\n');
            IEnumerable<string> members = type.IsEnum ? Enum.GetNames(type).Select(n => n + " = " + Convert.ToInt64(Enum.Parse(type, n), CultureInfo.InvariantCulture)) : Members(type).Order(StringComparer.Ordinal);
            foreach (string member in members) text.Append("    ").Append(member).Append('\n');
            text.Append('\n');
        }

        return text.ToString();
    }

    private static string Heading(Type type)
    {
        string kind = type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct" : type.IsSealed && type.IsAbstract ? "static class" : type.IsSealed ? "sealed class" : type.IsAbstract ? "abstract class" : "class";
        IEnumerable<Type> bases = type.IsEnum ? [Enum.GetUnderlyingType(type)] : type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) ? [parent] : [];
        string below = string.Join(", ", bases.Concat(type.GetInterfaces().Where(i => i.Assembly == type.Assembly)).Select(Name));
        return kind + " " + type.FullName + (below.Length > 0 ? " : " + below : "");
    }

    private static IEnumerable<string> Members(Type type)
    {
        foreach (ConstructorInfo constructor in type.GetConstructors(Declared))
        {
            if (IsShown(constructor) && !IsCopy(constructor, type)) yield return Access(constructor) + "new(" + Parameters(constructor) + ")";
        }

        foreach (FieldInfo field in type.GetFields(Declared))
        {
            if (field.IsPublic && !field.IsDefined(typeof(CompilerGeneratedAttribute))) yield return (field.IsStatic ? "static " : "") + Name(field.FieldType) + " " + field.Name;
        }

        foreach (PropertyInfo property in type.GetProperties(Declared))
        {
            if (property.GetMethod is { } get && IsShown(get) && property.Name != "EqualityContract") yield return Access(get) + Modifiers(get) + Name(property.PropertyType) + " " + property.Name + " { " + Accessors(property) + "}";
        }

        foreach (MethodInfo method in type.GetMethods(Declared))
        {
            if (!method.IsSpecialName && IsShown(method) && !method.IsDefined(typeof(CompilerGeneratedAttribute))) yield return Access(method) + Modifiers(method) + Name(method.ReturnType) + " " + method.Name + "(" + Parameters(method) + ")";
        }
    }

    private static bool IsShown(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsCopy(ConstructorInfo constructor, Type type) => constructor.GetParameters() is [{ } only] && only.ParameterType == type;

    private static string Access(MethodBase method) => method.IsPublic ? "" : "protected ";

    private static string Modifiers(MethodInfo method) =>
        method.IsStatic ? "static " : method.DeclaringType!.IsInterface ? "" : method.IsAbstract ? "abstract " : method.GetBaseDefinition() != method ? "override " : method.IsVirtual && !method.IsFinal ? "virtual " : "";

    private static string Accessors(PropertyInfo property)
    {
        if (property.SetMethod is not { } set || !IsShown(set)) return "get; ";
        bool init = set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
        return (property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "") + "get; " + (init ? "init; " : "set; ");
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(p => Name(p.ParameterType) + " " + p.Name + (p.HasDefaultValue ? " = " + Default(p) : "")));

    private static string Default(ParameterInfo parameter) =>
        parameter.DefaultValue switch { null => "default", string text => "\"" + text + "\"", _ when parameter.ParameterType.IsEnum => Enum.GetName(parameter.ParameterType, parameter.DefaultValue)!, object value => Convert.ToString(value, CultureInfo.InvariantCulture)! };

    private static string Name(Type type)
    {
        if (type.IsByRef) return "ref " + Name(type.GetElementType()!);
        if (type.IsArray) return Name(type.GetElementType()!) + "[]";
        if (Nullable.GetUnderlyingType(type) is { } value) return Name(value) + "?";
        if (type.IsGenericType) return type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)] + "<" + string.Join(", ", type.GetGenericArguments().Select(Name)) + ">";
        return type.Name switch { "Int32" => "int", "String" => "string", "Boolean" => "bool", "Void" => "void", "Double" => "double", "Object" => "object", "Byte" => "byte", "Int64" => "long", _ => type.Name };
    }
}
